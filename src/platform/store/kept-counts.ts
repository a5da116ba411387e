import { sql } from 'kysely';
import type { WorkspaceDb } from './workspace.ts';

/** A count that the store keeps by itself (0017, 0018, 0036, 0043, 0048): by each value of which there are any, without looking at what is counted. */
export async function keptCounts(
  db: WorkspaceDb,
  what: 'targets' | 'written' | 'threads' | 'figures' | 'weeks' | 'sorted' | 'handled' | 'answers',
): Promise<Map<string, number>> {
  const { rows } = await sql<{ value: string; count: number }>`
    select value, sum(change)::integer as count from kept_count where what = ${what}
    group by value having sum(change) <> 0`.execute(db);
  return new Map(rows.map(({ value, count }) => [value, count]));
}

/** Sums up what was added since the last time. Rows that another process sums up are left to it. */
export async function sumUpCounts(db: WorkspaceDb): Promise<void> {
  await sql`with gone as (
      delete from kept_count where id in (select id from kept_count for update skip locked)
      returning what, value, change)
    insert into kept_count (what, value, change)
    select what, value, sum(change) from gone group by what, value having sum(change) <> 0`.execute(db);
}
