import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { recordEventIn } from './events-service.ts';
import { type QueuedMail, changeMail } from './sender-queries.ts';

/** An approved or claimed mail that shall not leave as it is: a draft again, to be read and approved anew. */
export async function backToDraft(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: Pick<QueuedMail, 'id' | 'outreach_id' | 'round'>,
  failure: string,
): Promise<void> {
  await markDraft(db, now, mail.id, failure);
  await recordEventIn(db, now, mail.outreach_id, { kind: 'withdrawn', round: mail.round });
}

/** The mail alone becomes a draft; what that means for the sequence is the caller's to record. */
export async function markDraft(
  db: WorkspaceDb,
  now: IsoInstant,
  id: string,
  failure: string,
): Promise<void> {
  const unclaimed = { claimed_by: null, lease_until: null, retry_at: null, sending_at: null };
  const unplanned = { leave_from: null, leave_until: null };
  const unread = { approved_at: null, approved_text_sha256: null, opened_sha256: null };
  await changeMail(db, id, { state: 'draft', failure, ...unclaimed, ...unplanned, ...unread }, now);
}
