import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addSeconds } from '#plain/time.ts';
import type { MailRound } from './sequence-words.ts';
import type {} from './left-drafts-tables.ts';
import { mailsWithRecipient } from './recipient-queries.ts';

/** Drafts that still lie in the Drafts folder, as far as anybody knows. */
export function leftInDrafts(db: WorkspaceDb) {
  return db.selectFrom('left_draft').selectAll().where('gone_at', 'is', null).execute();
}

/** Mail programs take a draft that was sent out of the folder themselves: nobody is to be told before there was time for it. */
const secondsUntilTold = 5 * 60;

/** The same for the applicant: to whom, and what became of that mail and its sequence. */
export function leftInDraftsToTell(db: WorkspaceDb, now: IsoInstant) {
  return mailsWithRecipient(db)
    .innerJoin('left_draft', (join) =>
      join
        .onRef('left_draft.workspace_id', '=', 'message.workspace_id')
        .onRef('left_draft.mail_id', '=', 'message.id'),
    )
    .select(['left_draft.id', 'left_draft.mailbox', 'left_draft.subject', 'left_draft.to_address'])
    .select(['target.name', 'message.state', 'outreach.state as outreach_state'])
    .where('left_draft.gone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('message.state', '<>', 'sent'),
        eb('message.updated_at', '<=', addSeconds(now, -secondsUntilTold)),
      ]),
    )
    .orderBy('left_draft.approved_at')
    .orderBy('left_draft.id')
    .execute();
}

/** Those that may have been sent from there, of mails that are not known to be sent or on their way. */
export function leftAndPerhapsSent(db: WorkspaceDb) {
  return db
    .selectFrom('left_draft')
    .innerJoin('message', (join) =>
      join
        .onRef('message.workspace_id', '=', 'left_draft.workspace_id')
        .onRef('message.id', '=', 'left_draft.mail_id'),
    )
    .selectAll('left_draft')
    .where('message.state', 'in', ['draft', 'approved', 'placed', 'withdrawn'])
    .execute();
}

/** It is not in Drafts any more. False where that was known, or there is none. */
export async function goneFromDrafts(db: WorkspaceDb, id: string, now: IsoInstant): Promise<boolean> {
  const changed = await db
    .updateTable('left_draft')
    .set({ gone_at: now })
    .where('id', '=', id)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** It was put into Drafts after it was looked for there. */
export async function lieThereAfterAll(db: WorkspaceDb, messageId: string): Promise<void> {
  await db.updateTable('left_draft').set({ gone_at: null }).where('message_id', '=', messageId).execute();
}

/** Those that have been gone since before a moment need not be looked for in Sent any more. */
export async function forgetGone(db: WorkspaceDb, before: IsoInstant): Promise<void> {
  await db.deleteFrom('left_draft').where('gone_at', '<', before).execute();
}

/** The Message-IDs of what lies in Drafts rightly. */
export async function messageIdsPlaced(db: WorkspaceDb): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('message_id')
    .where('state', '=', 'placed')
    .where('message_id', 'is not', null)
    .$narrowType<{ message_id: string }>()
    .execute();
  return rows.map((row) => row.message_id);
}

/**
 * Takes back what else was written of a round and did not leave: that round has left after all. False where another mail of it
 * has left already, or is leaving.
 */
export async function giveWayToSent(
  db: WorkspaceDb,
  { id, outreachId, round }: { id: string; outreachId: string; round: MailRound },
  now: IsoInstant,
): Promise<boolean> {
  if (round === 'answer') return true;
  await db
    .updateTable('message')
    .set({ state: 'withdrawn', updated_at: now })
    .where('outreach_id', '=', outreachId)
    .where('round', '=', round)
    .where('id', '<>', id)
    .where('state', 'in', ['draft', 'approved', 'placed'])
    .execute();
  const other = await db
    .selectFrom('message')
    .select('id')
    .where('outreach_id', '=', outreachId)
    .where('round', '=', round)
    .where('id', '<>', id)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return other === undefined;
}
