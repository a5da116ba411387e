import { sql } from 'kysely';
import type {} from '#features/letters/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Tally, Week } from './figures.ts';
import type {} from './tables.ts';

type Counted = Tally & {
  dimension: 'all' | 'list' | 'letter' | 'state' | 'specialty';
  value: string | null;
};

/** Everyone written to, in all and by each dimension, in one reading of the outreaches. */
export async function tallies(db: WorkspaceDb): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select
      case when grouping(list) = 0 then 'list' when grouping(letter) = 0 then 'letter'
        when grouping(us_state) = 0 then 'state' when grouping(specialty) = 0 then 'specialty' else 'all' end as dimension,
      coalesce(list, letter, us_state, specialty) as value,
      count(*)::integer as mailed,
      (count(*) filter (where answered))::integer as answered,
      (count(*) filter (where yes))::integer as yes
    from (
      select target.list, target.state as us_state, target.specialty,
        coalesce((select template_id::text from message where message.workspace_id = outreach.workspace_id
          and message.outreach_id = outreach.id and message.round = 'first' and message.state = 'sent' limit 1), '') as letter,
        outreach.answered, outreach.said_yes as yes
      from outreach
      join target on target.workspace_id = outreach.workspace_id and target.id = outreach.target_id
      where outreach.first_sent_at is not null
    ) as written
    group by grouping sets ((), (list), (letter), (us_state), (specialty))`.execute(db);
  return rows;
}

/** Mails that left by week, which begins on Monday. */
export async function mailsByWeek(db: WorkspaceDb): Promise<Week[]> {
  const { rows } = await sql<Week>`
    select date_trunc('week', sent_at at time zone 'UTC')::date::text as monday,
      (count(*) filter (where round = 'first'))::integer as first,
      (count(*) filter (where round in ('followUp', 'finalFollowUp')))::integer as "followUps"
    from message where state = 'sent' and sent_at is not null and round <> 'answer'
    group by 1`.execute(db);
  return rows;
}

/** The letters' versions by id, as they are called. */
export async function letterVersions(db: WorkspaceDb) {
  return db.selectFrom('letter_template').select(['id', 'audience', 'version']).execute();
}

/** Changes whenever a figure may have changed; costs three looks into indexes. */
export async function revision(db: WorkspaceDb): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select concat_ws(' ',
      (select max(updated_at) from outreach), (select max(id) from outreach_event),
      (select max(number) || ' ' || coalesce(max(undone_at)::text, '') from target_batch)) as revision`.execute(
    db,
  );
  return rows[0]?.revision ?? '';
}
