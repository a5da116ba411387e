import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { MailRound } from './sequence.ts';
import type {} from './drafts-tables.ts';
import type {} from './tables.ts';

/** Every address and `@domain` that is never written to again (CMP-4). */
export async function suppressedAddresses(db: WorkspaceDb): Promise<Set<string>> {
  const rows = await db.selectFrom('suppression').select('address').execute();
  return new Set(rows.map((row) => row.address));
}

/**
 * What was ever begun with a target or at one of these addresses, and how many mails it has: one person gets one
 * sequence.
 */
export function outreachTo(db: WorkspaceDb, targetId: string, addresses: readonly string[]) {
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.id', 'outreach.target_id', 'outreach.address', 'outreach.state', 'target.name'])
    .select((e) =>
      e
        .selectFrom('message')
        .select((m) => m.fn.countAll<number>().as('mails'))
        .whereRef('message.workspace_id', '=', 'outreach.workspace_id')
        .whereRef('message.outreach_id', '=', 'outreach.id')
        .where('message.state', '<>', 'withdrawn')
        .as('mails'),
    )
    .where((e) =>
      e.or([
        e('outreach.target_id', '=', targetId),
        ...(addresses.length > 0 ? [e('outreach.address', 'in', addresses)] : []),
      ]),
    )
    .execute();
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
  return db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
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

/** All mails and events of one outreach, as they happened (CMP-2, CMP-11). */
export async function outreachHistory(db: WorkspaceDb, outreachId: string) {
  const mails = await db
    .selectFrom('message')
    .select(['id', 'round', 'state', 'subject', 'body', 'to_address', 'to_name', 'from_address', 'from_name'])
    .select(['attachments', 'sent_at', 'created_at', 'failure', 'server_reply'])
    .where('outreach_id', '=', outreachId)
    .where('state', '<>', 'withdrawn')
    .orderBy('created_at')
    .execute();
  const events = await db
    .selectFrom('outreach_event')
    .select(['at', 'event', 'state_after'])
    .where('outreach_id', '=', outreachId)
    .orderBy('id')
    .execute();
  return { mails, events };
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
  now: string,
): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
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

/** Rounds of an outreach that already have a mail that was not withdrawn. */
export async function roundsBegun(db: WorkspaceDb, outreachId: string): Promise<MailRound[]> {
  const rows = await db
    .selectFrom('message')
    .select('round')
    .where('outreach_id', '=', outreachId)
    .where('state', '<>', 'withdrawn')
    .execute();
  return rows.map((row) => row.round);
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

/**
 * Every outreach whose last mail left before a moment and which waits for its next one, with the rounds that have one. `thrownAway`: its draft was discarded
 * by the applicant after the last thing that happened in it (a pause withdraws drafts too, but is an event).
 */
export async function waitingOutreach(db: WorkspaceDb, sentBefore: string) {
  const outreaches = await db
    .selectFrom('outreach')
    .selectAll()
    .where('state', 'in', ['firstSent', 'followUpSent'])
    .where('last_sent_at', '<', sentBefore)
    .execute();
  if (outreaches.length === 0) return [];
  const mails = await db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .where('outreach.state', 'in', ['firstSent', 'followUpSent'])
    .where('outreach.last_sent_at', '<', sentBefore)
    .select(['message.outreach_id', 'message.round', 'message.state'])
    .select((e) => e('message.updated_at', '>', e.ref('outreach.updated_at')).as('later'))
    .execute();
  const byOutreach = Map.groupBy(mails, (mail) => mail.outreach_id);
  return outreaches.map((outreach) => {
    const own = byOutreach.get(outreach.id) ?? [];
    return {
      ...outreach,
      begun: own.filter((mail) => mail.state !== 'withdrawn').map((mail) => mail.round),
      thrownAway: own.some((mail) => mail.state === 'withdrawn' && mail.later),
    };
  });
}

export function outreachById(db: WorkspaceDb, id: string) {
  return db.selectFrom('outreach').selectAll().where('id', '=', id).executeTakeFirst();
}

/** CMP-2: keeps what came of an outreach. Answers false when there is none. */
export async function saveOutcome(
  db: WorkspaceDb,
  id: string,
  { outcome, note, now }: { outcome: 'no' | 'maybe-later' | 'yes' | null; note: string; now: string },
): Promise<boolean> {
  const changed = await db
    .updateTable('outreach')
    .set({ outcome, outcome_note: note || null, updated_at: now })
    .where('id', '=', id)
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
