import { sql } from 'kysely';
import { positiveSortings } from '#features/inbox/rules.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Done, Span } from './actual.ts';

/** What was done, with the mails before a day apart from those of later, as it is counted while it happens (migration 0048). */
export async function doneAround(db: WorkspaceDb, border: IsoDate): Promise<Done> {
  const days = await sql<Span & { what: 'days first' | 'days followUps'; early: boolean }>`
    select what, day < ${border} as early, sum(count)::integer as count, min(day) as from, max(day) as to
    from (
      select what, value collate "C" as day, sum(change::integer) as count from kept_count
      where what in ('days first', 'days followUps') group by what, day having sum(change::integer) <> 0
    ) as days group by what, early`.execute(db);
  const mails = (early: boolean) => {
    const of = (wanted: string): Span => {
      const found = days.rows.find((row) => row.what === wanted && row.early === early);
      return { count: found?.count ?? 0, from: found?.from ?? null, to: found?.to ?? null };
    };
    return { first: of('days first'), followUps: of('days followUps') };
  };
  const sorted = await keptCounts(db, 'sorted');
  const heard = await sql<{ from: IsoDate | null; to: IsoDate | null }>`
    select (min(received_at) at time zone 'UTC')::date as from, (max(received_at) at time zone 'UTC')::date as to
    from incoming where kind = 'answer'`.execute(db);
  return {
    early: mails(true),
    late: mails(false),
    answers: {
      count: [...sorted.values()].reduce((sum, count) => sum + count, 0),
      ...(heard.rows[0] ?? { from: null, to: null }),
    },
    positive: positiveSortings.reduce((sum, one) => sum + (sorted.get(one) ?? 0), 0),
  };
}

/** The names of targets, for a place that one of them confirmed. */
export async function targetName(db: WorkspaceDb, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('target')
    .select('name')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Targets that answered, for the choice of who confirmed a place: the latest answers first. */
export async function answeredTargets(db: WorkspaceDb): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select target.id, target.name from target
    join (
      select target_id, max(received_at) as at
      from (select target_id, received_at from incoming where kind = 'answer' order by received_at desc limit 1000) as latest
      group by target_id order by at desc limit 200
    ) as answer on answer.target_id = target.id
    where target.deleted_at is null order by answer.at desc`.execute(db);
  return found.rows;
}
