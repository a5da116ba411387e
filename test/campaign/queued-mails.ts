import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { approvedTextSha256 } from '#features/campaign/draft-service.ts';
import { recordEventIn } from '#features/campaign/events-service.ts';
import type { Attachment, MessageTable } from '#features/campaign/tables.ts';
import type { SequenceState } from '#features/campaign/sequence-words.ts';
import type { Round } from '#features/letters/rules.ts';
import type { MailServer } from '#platform/mailbox/types.ts';
import type { Parts } from '#platform/parts.ts';
import { json } from '#platform/store/json.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addTarget, makeReady } from './ready-applicant.ts';

export type SendingMailbox = { address?: string; password?: string; smtp: MailServer; imap?: MailServer };

/** An applicant with an open gate, whose mailbox is at the given servers. Mails leave without waiting in between. */
export async function makeSender(
  ws: Workspace,
  parts: Parts,
  { address = 'amara@example.org', password = 'secret', smtp, imap = smtp }: SendingMailbox,
) {
  await makeReady(ws, parts);
  const sealed = await parts.vault.seal(password);
  await ws.transaction(async (db) => {
    await sql`update mailbox set address = ${address}, username = ${address}, secret_sealed = ${sealed},
      smtp = ${JSON.stringify(smtp)}::jsonb, imap = ${JSON.stringify(imap)}::jsonb`.execute(db);
    await db
      .insertInto('campaign_settings')
      .values({
        paused_at: null,
        next_mail_at: null,
        seconds_between_mails: 0,
        mails_per_day: 1000,
        ramp: false,
      })
      .execute();
  });
}

/** A CV that is really there, for mails to carry. */
export async function addPaper(
  ws: Workspace,
  parts: Parts,
  content = 'This is the CV.',
): Promise<Attachment> {
  const sealed = await parts.vault.seal(content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const row = {
    kind: 'cv' as const,
    file_name: 'CV.pdf',
    media_type: 'application/pdf',
    size: content.length,
  };
  const { id } = await ws.transaction((db) =>
    db
      .insertInto('document')
      .values({
        ...row,
        pages: 2,
        sha256,
        sealed,
        findings: json({ sealedText: null }),
        created_at: parts.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return { documentId: id, fileName: 'CV.pdf', sha256, size: content.length };
}

export type QueuedMail = {
  address: string;
  round?: Round;
  attachments?: Attachment[];
  lastSentAt?: string;
  /** It waits to be approved. */
  draft?: boolean;
};

const stateOf: Record<Round, SequenceState> = {
  first: 'firstQueued',
  followUp: 'followUpQueued',
  finalFollowUp: 'finalQueued',
};

/** An approved mail, as the applicant's approval leaves it. */
export async function queueMail(
  ws: Workspace,
  parts: Parts,
  { address, round = 'first', attachments = [], lastSentAt, draft = false }: QueuedMail,
): Promise<{ id: string; outreachId: string; targetId: string }> {
  const now = parts.clock.now();
  const targetId = await addTarget(ws, parts, { name: `Target ${address}`, emails: [address] });
  const text = {
    toAddress: address,
    toName: null,
    subject: 'A question',
    body: 'Dear office,\n\nmay I ask?\n',
    attachments,
  };
  return ws.transaction(async (db) => {
    const outreach = await db
      .insertInto('outreach')
      .values({
        target_id: targetId,
        state: draft ? 'idle' : stateOf[round],
        address,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (lastSentAt) {
      await db
        .updateTable('outreach')
        .set({ first_sent_at: lastSentAt, last_sent_at: lastSentAt, mails_sent: 1 })
        .where('id', '=', outreach.id)
        .execute();
    }
    const message = await db
      .insertInto('message')
      .values({
        outreach_id: outreach.id,
        round,
        state: draft ? 'draft' : 'approved',
        to_address: address,
        subject: text.subject,
        body: text.body,
        attachments: json(attachments),
        approved_at: draft ? null : now,
        approved_text_sha256: draft ? null : approvedTextSha256(text),
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id: message.id, outreachId: outreach.id, targetId };
  });
}

export type MailNow = Pick<MessageTable, 'state' | 'failure'> & { outreach: SequenceState };

/** Where a mail and its sequence stand. */
export async function mailNow(ws: Workspace, id: string) {
  return ws.transaction(async (db) => {
    const mail = await db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const outreach = await db
      .selectFrom('outreach')
      .selectAll()
      .where('id', '=', mail.outreach_id)
      .executeTakeFirstOrThrow();
    return { ...mail, outreach: outreach.state, mailsSent: outreach.mails_sent };
  });
}

export function change(ws: Workspace, id: string, values: Partial<{ body: string; approved_at: string }>) {
  return ws.transaction((db) => db.updateTable('message').set(values).where('id', '=', id).execute());
}

/** Approves drafts until so many mails wait, as an approval leaves them; the review before it is tested elsewhere. */
export function approveDrafts(ws: Workspace, parts: Parts, wanted: number): Promise<void> {
  return ws.transaction(async (db) => {
    const now = parts.clock.now();
    const waiting = await db.selectFrom('message').select('id').where('state', '=', 'approved').execute();
    const drafts = await db
      .selectFrom('message')
      .selectAll()
      .where('state', '=', 'draft')
      // Follow-ups before new first mails, so that both leave in one history.
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(Math.max(0, wanted - waiting.length))
      .execute();
    for (const mail of drafts) {
      const { to_address: toAddress, to_name: toName, subject, body, attachments } = mail;
      const sha256 = approvedTextSha256({ toAddress, toName, subject, body, attachments });
      const moved = await recordEventIn(db, now, mail.outreach_id, { kind: 'approved', round: mail.round });
      if (!moved.ok) continue;
      await db
        .updateTable('message')
        .set({ state: 'approved', approved_at: now, approved_text_sha256: sha256 })
        .where('id', '=', mail.id)
        .execute();
    }
  });
}
