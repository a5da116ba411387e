import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { mailsWithRecipient } from './recipient-queries.ts';
import type {} from './drafts-tables.ts';
import type {} from './tables.ts';

/** Every address and `@domain` that is never written to again (CMP-4). */
export async function suppressedAddresses(db: WorkspaceDb): Promise<Set<string>> {
  const rows = await db.selectFrom('suppression').select('address').execute();
  return new Set(rows.map((row) => row.address));
}

/** The mails that wait for the applicant's eyes, the oldest first. */
export function draftsToRead(db: WorkspaceDb) {
  return mailsWithTarget(db)
    .where('message.state', '=', 'draft')
    .where('target.deleted_at', 'is', null)
    .execute();
}

/** Approved, being sent, or of unknown fate: everything between the approval and the server's answer. */
export function mailsOnTheWay(db: WorkspaceDb) {
  return mailsWithTarget(db)
    .where('message.state', 'in', ['approved', 'placed', 'claimed', 'sending', 'unknown', 'refused'])
    .execute();
}

function mailsWithTarget(db: WorkspaceDb) {
  return mailsWithRecipient(db)
    .select([
      'message.id',
      'message.outreach_id',
      'message.round',
      'message.state',
      'message.subject',
      'message.to_address',
      'message.to_name',
      'message.opened_sha256',
      'message.sent_back_at',
      'message.approved_at',
      'message.retry_at',
      'message.sending_at',
      'message.leave_from',
      'message.leave_until',
      'message.failure',
      'message.created_at',
      'target.id as target_id',
      'target.name as target_name',
      'target.list as target_list',
      'target.city as target_city',
      'target.state as target_state',
      'target.zip as target_zip',
    ])
    .orderBy('message.created_at')
    .orderBy('message.id');
}

/** One mail with its outreach, whatever its state. */
export async function mailById(db: WorkspaceDb, id: string) {
  const message = await db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst();
  if (!message) return null;
  const outreach = await db
    .selectFrom('outreach')
    .selectAll()
    .where('id', '=', message.outreach_id)
    .executeTakeFirstOrThrow();
  return { message, outreach };
}

/** The mails of one outreach that left, the first one first: what a follow-up answers to. */
export function sentMails(db: WorkspaceDb, outreachId: string) {
  return db
    .selectFrom('message')
    .select(['id', 'round', 'subject', 'message_id', 'sent_at', 'mail_references'])
    .where('outreach_id', '=', outreachId)
    .where('state', '=', 'sent')
    .orderBy('sent_at')
    .execute();
}

/** Changes a draft, and only while it is one. Answers false when it was approved or withdrawn meanwhile. */
export async function changeDraft(
  db: WorkspaceDb,
  id: string,
  change: Partial<{
    subject: string;
    body: string;
    personal_line: string;
    rendered_sha256: string | null;
    opened_sha256: string | null;
    template_id: string | null;
    sent_back_at: string | null;
    sent_back_note: string;
  }>,
  /** Only while the draft still reads so. */
  seen: { subject: string; body: string } | null,
  now: string,
): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .$if(seen !== null, (query) =>
      query.where('subject', '=', seen?.subject ?? '').where('body', '=', seen?.body ?? ''),
    )
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Notes which text was on the screen, as long as the draft still is that draft. */
export async function noteOpened(db: WorkspaceDb, id: string, textSha256: string): Promise<void> {
  await db
    .updateTable('message')
    .set({ opened_sha256: textSha256 })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** Throws a draft away. Answers false when it is no draft any more. */
export async function withdrawDraft(db: WorkspaceDb, id: string, now: string): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({ state: 'withdrawn', updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Approves a draft as it was seen. Answers false when it is no draft any more, or its text is another one. */
export async function approveDraft(
  db: WorkspaceDb,
  id: string,
  approval: {
    subject: string;
    body: string;
    attachments: { documentId: string; fileName: string; sha256: string; size: number }[];
    textSha256: string;
    now: string;
  },
): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({
      state: 'approved',
      attachments: json(approval.attachments),
      approved_at: approval.now,
      approved_text_sha256: approval.textSha256,
      updated_at: approval.now,
    })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('subject', '=', approval.subject)
    .where('body', '=', approval.body)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Takes an approval back before the sender has claimed the mail; it is a draft again, to be read anew. */
export async function takeBackApproval(db: WorkspaceDb, id: string, now: string): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({
      state: 'draft',
      approved_at: null,
      approved_text_sha256: null,
      opened_sha256: null,
      leave_from: null,
      leave_until: null,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('state', 'in', ['approved', 'placed'])
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** CMP-6: settles a mail of unknown fate by the applicant's word. Answers false when its fate is known already. */
export async function settleMail(
  db: WorkspaceDb,
  id: string,
  { arrived, now }: { arrived: boolean; now: string },
): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set((e) => ({
      ...(arrived
        ? { state: 'sent' as const, sent_at: e.fn.coalesce('sending_at', sql.val(now)) }
        : {
            state: 'approved' as const,
            approved_at: now,
            sending_at: null,
            claimed_by: null,
            lease_until: null,
            retry_at: null,
            leave_from: null,
            leave_until: null,
          }),
      updated_at: now,
    }))
    .where('id', '=', id)
    .where('state', '=', 'unknown')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
