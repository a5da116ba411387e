import { sql } from 'kysely';
import { positiveSortings } from '#features/inbox/rules.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { CampaignDay } from './actual.ts';

/** What happened on each day of the campaign. Counted in the store: a few hundred rows, however many mails. */
export async function campaignDays(db: WorkspaceDb): Promise<CampaignDay[]> {
  const mails = await sql<{ day: IsoDate; first: number; follow_ups: number }>`
    select to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD') as day,
      count(*) filter (where round = 'first')::int as first,
      count(*) filter (where round <> 'first')::int as follow_ups
    from message where state = 'sent' and sent_at is not null group by 1`.execute(db);
  const answers = await sql<{ day: IsoDate; answers: number; positive: number }>`
    select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as answers,
      count(*) filter (where sorted_as in (${sql.join(positiveSortings)}))::int as positive
    from incoming where kind = 'answer' group by 1`.execute(db);
  const days = new Map<IsoDate, CampaignDay>();
  const on = (day: IsoDate) => {
    const known = days.get(day) ?? { day, first: 0, followUps: 0, answers: 0, positive: 0 };
    days.set(day, known);
    return known;
  };
  for (const row of mails.rows) Object.assign(on(row.day), { first: row.first, followUps: row.follow_ups });
  for (const row of answers.rows)
    Object.assign(on(row.day), { answers: row.answers, positive: row.positive });
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
    join (select target_id, max(received_at) as at from incoming where kind = 'answer' group by target_id) as answer
      on answer.target_id = target.id
    where target.deleted_at is null order by answer.at desc limit 200`.execute(db);
  return found.rows;
}
