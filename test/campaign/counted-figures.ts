import { sql } from 'kysely';
import { mailsByWeek, tallies } from '#features/campaign/figures-queries.ts';
import type { Tally, Week } from '#features/campaign/figures.ts';
import { mailsHandled } from '#features/effort/queries.ts';
import type { Mails } from '#features/effort/rules.ts';
import { doneAround as keptAround } from '#features/plan/actual-queries.ts';
import type { Done } from '#features/plan/actual.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type CampaignDay, doneAround } from '#test/support/campaign-days.ts';

type Thread = { id: string; words: string };
type Counted = {
  groups: Record<string, Tally>;
  weeks: Week[];
  done: Done;
  mails: Mails;
  threads: Thread[];
};

/** In the middle of the histories that are played. */
const border = '2026-04-10';

/** The figures of a campaign as the store keeps them, and the words that each thread is found by. */
export function keptFigures(ws: Workspace): Promise<Counted> {
  return ws.transaction(async (db) => ({
    groups: Object.fromEntries(
      Object.entries(await tallies(db)).flatMap(([dimension, groups]) =>
        [...groups].map(([value, tally]) => [`${dimension} ${value}`, tally]),
      ),
    ),
    weeks: (await mailsByWeek(db)).toSorted((a, b) => (a.monday < b.monday ? -1 : 1)),
    done: await keptAround(db, border),
    mails: await mailsHandled(db),
    threads: (await sql<Thread>`select outreach_id as id, words from inbox_thread order by 1`.execute(db))
      .rows,
  }));
}

/** The same from nothing but the targets, the mails and what came in. */
export function countedFigures(ws: Workspace): Promise<Counted> {
  return ws.transaction(async (db) => {
    const { rows } = await sql<Tally & { value: string }>`
      select case when grouping(list) = 0 then 'list ' || list when grouping(letter) = 0 then 'letter ' || letter
          when grouping(us_state) = 0 then 'state ' || us_state
          when grouping(specialty) = 0 then 'specialty ' || specialty else 'all ' end as value,
        count(*)::integer as mailed, (count(*) filter (where answered))::integer as answered,
        (count(*) filter (where yes))::integer as yes
      from (
        select target.list, target.state as us_state, target.specialty,
          coalesce((select template_id::text from message where outreach_id = outreach.id and round = 'first'
            and message.state = 'sent'), '') as letter,
          outreach.state in ('answered', 'doNotWrite') or exists (select from incoming where outreach_id = outreach.id
            and kind = 'answer' and sorted_as not in ('outOfOffice', 'acknowledgement', 'bounce', 'leftJob')) as answered,
          coalesce(outcome = 'yes', false) or exists (select from incoming where outreach_id = outreach.id
            and sorted_as in ('yes', 'asksForPapers')) as yes
        from outreach join target on target.id = outreach.target_id where first_sent_at is not null) as written
      group by grouping sets ((), (list), (letter), (us_state), (specialty))`.execute(db);
    const weeks = await sql<Week>`
      select date_trunc('week', sent_at at time zone 'UTC')::date::text as monday,
        (count(*) filter (where round = 'first'))::integer as first,
        (count(*) filter (where round <> 'first'))::integer as "followUps"
      from message where state = 'sent' and round <> 'answer' group by 1 order by 1`.execute(db);
    const days = await sql<CampaignDay>`
      select day, (count(*) filter (where what = 'first'))::integer as first,
        (count(*) filter (where what = 'followUp'))::integer as "followUps",
        (count(*) filter (where what = 'answer'))::integer as answers,
        (count(*) filter (where sorted_as in ('yes', 'maybeLater', 'asksForPapers', 'question')))::integer as positive
      from (
        select sent_at::date::text as day, case round when 'first' then 'first' else 'followUp' end as what, null as sorted_as
        from message where state = 'sent' and round <> 'answer'
        union all
        select received_at::date::text, 'answer', sorted_as from incoming where kind = 'answer') as happened
      group by day order by day`.execute(db);
    const mails = await sql<Mails>`
      select (count(*) filter (where round = 'first'))::integer as first,
        (count(*) filter (where round not in ('first', 'answer')))::integer as "followUps",
        (select count(*)::integer from incoming where kind = 'answer' and handled_at is not null) as answered
      from message where state = 'sent'`.execute(db);
    const threads = await sql<Thread>`
      select outreach.id, as_typed(concat_ws(' ', name, city, target.state, contact_person, address, (
        select string_agg(distinct concat_ws(' ', from_name, from_address), ' ') from incoming
          where outreach_id = outreach.id))) as words
      from outreach join target on target.id = target_id
      where outreach.id in (select outreach_id from inbox_thread) order by 1`.execute(db);
    const groups = rows.filter(({ mailed }) => mailed > 0).map(({ value, ...tally }) => [value, tally]);
    return {
      groups: Object.fromEntries(groups) as Record<string, Tally>,
      weeks: weeks.rows,
      done: doneAround(days.rows, border),
      mails: mails.rows[0] ?? { first: 0, followUps: 0, answered: 0 },
      threads: threads.rows,
    };
  });
}
