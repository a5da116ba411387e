import { sql } from 'kysely';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Category, Entry, Mails, Source } from './rules.ts';

/** The latest entries. */
export async function entries(db: WorkspaceDb, most: number): Promise<Entry[]> {
  const rows = await db
    .selectFrom('effort_entry')
    .select(['id', 'category', 'minutes', 'spent_on', 'note', 'source'])
    .where('deleted_at', 'is', null)
    .orderBy('spent_on', 'desc')
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ spent_on, ...row }) => ({ ...row, spentOn: spent_on }));
}

/** Minutes of all entries, by category and by whether they were measured. */
export async function minutesByCategory(db: WorkspaceDb) {
  const rows = await sql<{ category: Category; source: Source; minutes: number }>`
    select category, source, sum(minutes)::int as minutes from effort_entry
    where deleted_at is null group by category, source`.execute(db);
  return rows.rows;
}

/** How many mails there were, for the estimate, as the store counts them while they leave and come (migrations 0018 and 0036). */
export async function mailsHandled(db: WorkspaceDb): Promise<Mails> {
  const mails = { first: 0, followUps: 0 };
  for (const [counted, count] of await keptCounts(db, 'weeks')) {
    const [round] = counted.split(' ') as [keyof typeof mails];
    mails[round] += count;
  }
  return { ...mails, answered: (await keptCounts(db, 'handled')).get('') ?? 0 };
}

export async function addEntry(db: WorkspaceDb, entry: Entry, at: IsoInstant): Promise<void> {
  const { spentOn, ...row } = entry;
  await db
    .insertInto('effort_entry')
    .values({ ...row, spent_on: spentOn, created_at: at, updated_at: at, deleted_at: null })
    .execute();
}

/** Changes an entry. False: there is none of this id here. */
export async function changeEntry(db: WorkspaceDb, { id, ...entry }: Omit<Entry, 'source'>, at: IsoInstant) {
  const { spentOn, ...row } = entry;
  const done = await db
    .updateTable('effort_entry')
    .set({ ...row, spent_on: spentOn, updated_at: at })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes an entry away, or brings it back. False: there is none of this id here. */
export async function setEntryDeleted(db: WorkspaceDb, id: string, deletedAt: IsoInstant | null) {
  const done = await db
    .updateTable('effort_entry')
    .set({ deleted_at: deletedAt })
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function runningTimer(db: WorkspaceDb) {
  const row = await db.selectFrom('effort_timer').select(['category', 'started_at']).executeTakeFirst();
  return row ? { category: row.category, startedAt: row.started_at } : null;
}

/** Starts the timer. One runs at a time: another one that runs is not touched, and false is answered. */
export async function startTimerRow(db: WorkspaceDb, category: Category, at: IsoInstant): Promise<boolean> {
  const started = await db
    .insertInto('effort_timer')
    .values({ category, started_at: at })
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .executeTakeFirst();
  return (started.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes the timer away and answers what it was; of two clicks only one gets it. */
export async function takeTimer(db: WorkspaceDb) {
  const row = await db.deleteFrom('effort_timer').returning(['category', 'started_at']).executeTakeFirst();
  return row ? { category: row.category, startedAt: row.started_at } : null;
}
