import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';

/** Approved mails that are to be put into the Drafts folder. */
export function toBePlaced(db: WorkspaceDb) {
  return db
    .selectFrom('message')
    .selectAll()
    .where('state', '=', 'approved')
    .orderBy('approved_at')
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

/** Takes a mail out of the Drafts folder's record; a new approval places a new draft. */
export async function forgetPlace(db: WorkspaceDb, id: string, now: IsoInstant): Promise<boolean> {
  const changed = await db
    .updateTable('message')
    .set({ filed_at: null, message_id: null, mail_date: null, mail_sha256: null, updated_at: sql.val(now) })
    .where('id', '=', id)
    .where('state', '=', 'placed')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
