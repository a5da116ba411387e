import { sql } from 'kysely';
import { positiveSortings, sortings } from '#features/inbox/rules.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Done, type Span, together } from './actual.ts';

/** What is counted by days while it happens (migrations 0036, 0044): mails by round, answers by sorting. */
const countedByDay = ['first', 'followUps', ...sortings] as const;
type CountedByDay = (typeof countedByDay)[number];

/** What happened before a day and from it on. */
export async function doneAround(db: WorkspaceDb, border: IsoDate): Promise<{ early: Done; late: Done }> {
  const found = await sql<Span & { what: `days ${CountedByDay}`; early: boolean }>`
    select what, day < ${border} as early, sum(count)::integer as count, min(day) as from, max(day) as to
    from (
      select what, value collate "C" as day, sum(change::integer) as count from kept_count
      where what = any(${countedByDay.map((one) => `days ${one}`)}::text[])
      group by what, day having sum(change::integer) <> 0
    ) as days group by what, early`.execute(db);
  const done = (part: typeof found.rows): Done => {
    const of = (...wanted: CountedByDay[]) =>
      together(part.filter(({ what }) => wanted.some((one) => what === `days ${one}`)));
    return {
      first: of('first'),
      followUps: of('followUps'),
      answers: of(...sortings),
      positive: of(...positiveSortings),
    };
  };
  return {
    early: done(found.rows.filter(({ early }) => early)),
    late: done(found.rows.filter(({ early }) => !early)),
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
