import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { mailsWithOutreach } from './recipient-queries.ts';

/** Mails that wait to be sent by hand, in the order in which they go: those in Drafts, then as they were approved. */
export function waitingToBeSent(db: WorkspaceDb) {
  return mailsWithOutreach(db)
    .where('message.state', 'in', ['placed', 'approved'])
    .orderBy('message.state', 'desc')
    .orderBy('message.approved_at')
    .orderBy('message.id')
    .execute();
}

/** Mails that are on record as drafts of the mailbox and not known to lie there. */
export function placedWithoutDraft(db: WorkspaceDb) {
  return db
    .selectFrom('message')
    .selectAll()
    .where('state', '=', 'placed')
    .where('filed_at', 'is', null)
    .orderBy('approved_at')
    .limit(50)
    .execute();
}

/** Mails that the applicant sends: those in Drafts, and approved ones while everything leaves by hand. */
export function sentByHandSoon(db: WorkspaceDb, byHand: boolean) {
  return db
    .selectFrom('message')
    .selectAll()
    .where('state', 'in', byHand ? ['placed', 'approved'] : ['placed'])
    .where('approved_at', 'is not', null)
    .orderBy('approved_at')
    .limit(200)
    .execute();
}

/** Notes that a mail lies in Drafts. False where that is not its place any more. */
export async function noteThere(
  db: WorkspaceDb,
  { id, messageId, now }: { id: string; messageId: string; now: IsoInstant },
): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({ filed_at: now, updated_at: now })
    .where('id', '=', id)
    .where('state', '=', 'placed')
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Mails that lie in Drafts, or are about to. */
export async function placedMails(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.selectFrom('message').select('id').where('state', '=', 'placed').execute();
  return rows.map(({ id }) => id);
}
