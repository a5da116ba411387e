import { sql } from 'kysely';
import { type SortedAs, positiveSortings } from '#features/inbox/rules.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { CampaignDay } from './actual.ts';

/** What happened on each day of the campaign, as the store counts it while it happens (migration 0036). */
export async function campaignDays(db: WorkspaceDb): Promise<CampaignDay[]> {
  const days = new Map<IsoDate, CampaignDay>();
  for (const [counted, count] of await keptCounts(db, 'days')) {
    const [what, day] = counted.split(' ') as ['first' | 'followUps' | SortedAs, IsoDate];
    const one = days.get(day) ?? { day, first: 0, followUps: 0, answers: 0, positive: 0 };
    days.set(day, one);
    if (what === 'first' || what === 'followUps') one[what] += count;
    else {
      one.answers += count;
      if (positiveSortings.some((positive) => positive === what)) one.positive += count;
    }
  }
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
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
      group by target_id
    ) as answer on answer.target_id = target.id
    where target.deleted_at is null order by answer.at desc limit 200`.execute(db);
  return found.rows;
}
