import type { Insertable, Selectable } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { IsoInstant } from '#plain/time.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { InboxFolderTable, IncomingTable } from './tables.ts';

export type NewIncoming = Insertable<IncomingTable>;
export type IncomingRow = Selectable<IncomingTable>;

/** Stores a mail that belongs to an outreach; null where it is there already (another folder, a second look). */
export async function storeIncoming(db: WorkspaceDb, mail: NewIncoming): Promise<string | null> {
  const stored = await db
    .insertInto('incoming')
    .values(mail)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'outreach_id', 'mail_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return stored?.id ?? null;
}

export function incomingById(db: WorkspaceDb, id: string): Promise<IncomingRow | undefined> {
  return db.selectFrom('incoming').selectAll().where('id', '=', id).executeTakeFirst();
}

/** CMP-10: the applicant's own sorting, or the program's again. */
export async function sortByHand(
  db: WorkspaceDb,
  id: string,
  sorting: Pick<IncomingRow, 'sorted_as' | 'sorted_by_hand' | 'sorted_before' | 'whole_organisation'>,
): Promise<void> {
  await db.updateTable('incoming').set(sorting).where('id', '=', id).execute();
}

/** Forgets a mail that was matched by hand to the wrong outreach. */
export async function dropIncoming(db: WorkspaceDb, id: string): Promise<void> {
  await db.deleteFrom('incoming').where('id', '=', id).execute();
}

export async function setHandled(db: WorkspaceDb, id: string, handledAt: IsoInstant | null): Promise<void> {
  await db.updateTable('incoming').set({ handled_at: handledAt }).where('id', '=', id).execute();
}

/** What came in for one outreach, in the order it came. */
export function incomingOf(db: WorkspaceDb, outreachId: string): Promise<IncomingRow[]> {
  return db
    .selectFrom('incoming')
    .selectAll()
    .where('outreach_id', '=', outreachId)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

/** How many outreaches were written to. */
export const writtenToCount = async (db: WorkspaceDb) => (await keptCounts(db, 'written')).get('') ?? 0;

/** When the first mail of all left: the campaign's start (CMP-9). */
export async function campaignStart(db: WorkspaceDb): Promise<IsoInstant | null> {
  const row = await db
    .selectFrom('message')
    .select('sending_at as since')
    .where('sending_at', 'is not', null)
    .orderBy('sending_at')
    .limit(1)
    .executeTakeFirst();
  return row?.since ?? null;
}

export type FolderRow = Omit<Selectable<InboxFolderTable>, 'workspace_id'>;

export function foldersRead(db: WorkspaceDb, account: string): Promise<FolderRow[]> {
  return db
    .selectFrom('inbox_folder')
    .select([
      'account',
      'folder',
      'uid_validity',
      'uid_next',
      'looked_at',
      'belonging',
      'unmatched_reports',
      'checked_at',
    ])
    .where('account', '=', account)
    .orderBy('folder')
    .execute();
}

export async function saveFolder(db: WorkspaceDb, folder: FolderRow): Promise<void> {
  const { account: _, folder: __, ...read } = folder;
  await db
    .insertInto('inbox_folder')
    .values(folder)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'account', 'folder']).doUpdateSet(read))
    .execute();
}

export type CheckRow = {
  started_at: IsoInstant;
  finished_at: IsoInstant | null;
  looked_at: number;
  found: number;
  failure: string | null;
  passed_over: string[];
};

export async function saveCheck(db: WorkspaceDb, check: CheckRow): Promise<void> {
  await db
    .insertInto('inbox_check')
    .values(check)
    .onConflict((conflict) => conflict.columns(['workspace_id']).doUpdateSet(check))
    .execute();
}

export function lastCheck(db: WorkspaceDb): Promise<CheckRow | undefined> {
  return db
    .selectFrom('inbox_check')
    .select(['started_at', 'finished_at', 'looked_at', 'found', 'failure', 'passed_over'])
    .executeTakeFirst();
}

/** The Message-ID of every mail that left or may have left, with its outreach. */
export function outreachesByMessageId(db: WorkspaceDb) {
  return db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .select([
      'outreach.id as outreachId',
      'outreach.target_id as targetId',
      'outreach.address',
      'outreach.first_sent_at as firstSentAt',
      'message.message_id as messageId',
    ])
    .select((eb) => eb('message.state', '=', 'sent').$castTo<boolean>().as('sent'))
    .where('message.message_id', 'is not', null)
    .$narrowType<{ messageId: string }>()
    .execute();
}

/** Every outreach that was written to, with its address: what senders are compared with. Newest first. */
export function outreachesWrittenTo(db: WorkspaceDb) {
  return db
    .selectFrom('outreach')
    .select(['id as outreachId', 'target_id as targetId', 'address', 'first_sent_at as firstSentAt'])
    .where('first_sent_at', 'is not', null)
    .orderBy('last_sent_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Addresses whose mail the applicant matched by hand, each with the outreach it belongs to (CMP-9). */
export function addressesMatchedByHand(db: WorkspaceDb) {
  return db
    .selectFrom('incoming')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'incoming.workspace_id')
        .onRef('outreach.id', '=', 'incoming.outreach_id'),
    )
    .select(['outreach.id as outreachId', 'outreach.target_id as targetId'])
    .select(['incoming.from_address as address', 'outreach.first_sent_at as firstSentAt'])
    .where('incoming.matched_by', '=', 'by-hand')
    .where('incoming.kind', '<>', 'bounce')
    .execute();
}

/** One outreach that was written to, as mails are matched to it. */
export function writtenOutreach(db: WorkspaceDb, id: string) {
  return db
    .selectFrom('outreach')
    .select(['id as outreachId', 'target_id as targetId', 'address', 'first_sent_at as firstSentAt'])
    .where('id', '=', id)
    .where('first_sent_at', 'is not', null)
    .executeTakeFirst();
}

/** The subjects of all that left: a mail that answers one of them, but no address of ours, is shown for matching. */
export async function subjectsSent(db: WorkspaceDb): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('subject')
    .distinct()
    .where('sending_at', 'is not', null)
    .execute();
  return rows.map((row) => row.subject);
}

/**
 * What we sent in one outreach; mails of unknown fate are among them and say so, and answers that wait for their approval,
 * their turn, or the applicant to send them.
 */
export function sentIn(db: WorkspaceDb, outreachId: string) {
  return db
    .selectFrom('message')
    .select(['id', 'state', 'subject', 'body', 'to_address', 'from_address', 'attachments', 'message_id'])
    .select(['mail_references', 'sending_at', 'sent_at', 'created_at', 'round', 'failure'])
    .where('outreach_id', '=', outreachId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['sending', 'sent', 'unknown']),
        eb.and([
          eb('round', '=', 'answer'),
          eb('state', 'in', ['draft', 'approved', 'placed', 'claimed', 'refused']),
        ]),
      ]),
    )
    .orderBy('created_at')
    .execute();
}

/** One outreach with its target, or nothing where there is none in this workspace. */
export function outreachWithTarget(db: WorkspaceDb, outreachId: string) {
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.id', 'outreach.target_id', 'outreach.state', 'outreach.address', 'outreach.resume_on'])
    .select([
      'outreach.mails_sent',
      'outreach.outcome',
      'outreach.outcome_note',
      'target.name',
      'target.city',
      'target.state as us_state',
    ])
    .where('outreach.id', '=', outreachId)
    .executeTakeFirst();
}
