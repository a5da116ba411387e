import { sql } from 'kysely';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, addDays } from '#plain/time.ts';
import type { Letter, MailsBySide } from './compared-mails.ts';
import { type Fates, fates } from './compared.ts';
import { waited } from './delays.ts';
import { type Audience, longestTalks, longestWait } from './plan-figures.ts';

/** What a waiting mail is counted by on each side: the columns, and how the count is called (migration 0043). */
const sidesCounted = {
  list: { columns: sql`target_list, letter`, name: sql`'list waiting ' || target_list || ' ' || letter` },
  specialty: { columns: sql`specialty`, name: sql`'specialty waiting ' || specialty` },
  state: { columns: sql`target_state`, name: sql`'state waiting ' || target_state` },
};

/**
 * What came of the first mails, as the store counts it while it happens (migration 0043). How long a mail waits changes by
 * itself: those of the last weeks are counted now, by their days, and taken off what is kept. One statement, so that both agree;
 * as JSON, since the embedded store takes longer to hand over a row than to count it.
 */
export async function mailsBySide(
  db: WorkspaceDb,
  today: IsoDate,
  sides: readonly (keyof typeof sidesCounted)[] = ['list', 'specialty', 'state'],
): Promise<MailsBySide> {
  const names = sides.map((side) => sidesCounted[side].name);
  const sets = sides.map((side) => sql`(${sidesCounted[side].columns}, day)`);
  const found = await sql<{ kept: Record<string, number> | null; young: Young[] | null }>`
    select (
      select json_object_agg(value, count) from (
        select value, sum(change)::integer as count from kept_count where what = 'fates' group by value
      ) as fates
    ) as kept, (
      select json_agg(young) from (
        select coalesce(${sql.join(names)}) as value, day, count(*)::integer as count
        from (
          select target_list, letter, target_state, split_part(target_specialty, ',', 1) as specialty,
            (first_sent_at at time zone 'UTC')::date as day
          from outreach where fate = 'waiting' and first_sent_at >= ${startOf(addDays(today, 1 - longestWait))}
        ) as mail group by grouping sets (${sql.join(sets)})
      ) as young
    ) as young`.execute(db);
  const { kept, young } = found.rows[0] ?? { kept: null, young: null };
  const long = new Map(Object.entries(kept ?? {}));
  for (const { value, count } of young ?? []) long.set(value, (long.get(value) ?? 0) - count);
  const mails: MailsBySide = { letters: [], specialties: [], states: [] };
  const add = (value: string, day: IsoDate | null, count: number) => {
    const [side, fate, ...words] = value.split(' ') as [
      keyof typeof sidesCounted,
      Fates['fate'],
      ...string[],
    ];
    if (count === 0 || !sides.includes(side)) return;
    const told = { fate, days: waited(day, today, longestWait), count };
    if (side === 'list') {
      const [audience, letterId] = words as [Audience, string];
      mails.letters.push({ ...told, audience, letterId: letterId || null });
    } else mails[side === 'state' ? 'states' : 'specialties'].push({ ...told, name: words.join(' ').trim() });
  };
  for (const [value, count] of long) add(value, null, count);
  for (const { value, day, count } of young ?? []) add(value, day, count);
  return mails;
}

type Young = { value: string; day: IsoDate; count: number };

/** First mails by the last of `days` on which or after which they were sent; the first of these is before all mails. */
export async function mailsSince(db: WorkspaceDb, days: readonly IsoDate[], today: IsoDate) {
  // Days as texts: reading thousands of them as days takes twice as long as all the rest.
  const found = await sql<{ since: IsoDate; what: string; day: IsoDate | null; count: number }>`
    select since, what, day, sum(change)::integer as count
    from (
      select (days)[width_bucket(day, days)] as since, what, change::integer as change,
        case when what = 'sent waiting' and day > ${addDays(today, -longestWait)} then day end as day
      from (select ${days}::text[] collate "C" as days) as given,
        (select what, value collate "C" as day, change from kept_count
          where what = any(${fates.map((fate) => `sent ${fate}`)}::text[])) as sent
    ) as counted group by since, what, day having sum(change) <> 0`.execute(db);
  return found.rows.map(({ since, what, day, count }) => ({
    since,
    fate: what.slice('sent '.length) as Fates['fate'],
    days: waited(day, today, longestWait),
    count,
  }));
}

/** Mails that were answered, by the days that it took. */
export async function answers(db: WorkspaceDb) {
  return [...(await keptCounts(db, 'answers'))].map(([counted, count]) => {
    const [audience, fate, days] = counted.split(' ') as [Audience, 'positive' | 'no', string];
    return { audience, fate, days: Math.min(Number(days), longestWait), count };
  });
}

/** Positive answers by the days since, and whether the applicant said that nothing came of it. */
export async function talks(db: WorkspaceDb, today: IsoDate) {
  const longAgo = addDays(today, -longestTalks);
  const found = await sql<{ day: IsoDate; what: 'talks open' | 'talks nothing'; count: number }>`
    select greatest(value, ${longAgo}) as day, what, sum(change)::integer as count
    from kept_count where what in ('talks open', 'talks nothing') group by 1, 2 having sum(change) <> 0`.execute(
    db,
  );
  return found.rows.map(({ day, what, count }) => ({
    fate: what === 'talks open' ? ('open' as const) : ('nothing' as const),
    days: waited(day, today, longestTalks),
    count,
  }));
}

/** The positive answers of these targets. */
export async function talksOfTargets(db: WorkspaceDb, targetIds: readonly string[]) {
  if (targetIds.length === 0) return [];
  const rows = await db
    .selectFrom('outreach')
    .select(['target_id', 'fate_on', 'outcome'])
    .where('target_id', 'in', targetIds)
    .where('first_sent_at', 'is not', null)
    .where('fate', '=', 'positive')
    .execute();
  return rows.flatMap(({ target_id, fate_on, outcome }) =>
    fate_on === null ? [] : [{ targetId: target_id, since: fate_on, failed: outcome === 'no' }],
  );
}

/** When the first mail left, and how many since a day. */
export async function sentSince(db: WorkspaceDb, day: IsoDate) {
  const found = await sql<{ first: IsoDate | null; lately: number }>`
    select (select min(first_sent_at) at time zone 'UTC' from outreach where first_sent_at is not null)::date as first,
      (select count(*)::integer from outreach where first_sent_at >= ${startOf(day)}) as lately`.execute(db);
  return found.rows[0] ?? { first: null, lately: 0 };
}

/** More than the plan's sixteen weeks send: what friendliness did is read from these, older ones are compared on the other sides. */
const latestWithScores = 600;

/**
 * Of the latest first mails those to targets of the directory, by the entry that each was taken from. They come together by fate
 * and days, because the embedded store takes longer to hand over a row than to read ten.
 */
export async function mailsOfEntries(db: WorkspaceDb, today: IsoDate) {
  const found = await sql<{ entries: string[]; fate: Fates['fate']; day: IsoDate | null }>`
    select json_agg(entry_id) as entries, fate,
      case when fate = 'waiting' and first_sent_at >= ${startOf(addDays(today, 1 - longestWait))}
        then (first_sent_at at time zone 'UTC')::date end as day
    from (
      select target_id, fate, first_sent_at from outreach where first_sent_at is not null
      order by first_sent_at desc limit ${latestWithScores}
    ) as latest join directory_target using (target_id)
    group by 2, 3`.execute(db);
  return found.rows.flatMap(({ entries, fate, day }) => {
    const days = waited(day, today, longestWait);
    return entries.map((entryId) => ({ entryId, fate, days, count: 1 }));
  });
}

/** The latest first mail of each letter as it was sent, for what the coach says of it. */
export async function lastOfEachLetter(db: WorkspaceDb, letters: readonly Letter[]) {
  const found = await sql<{ list: Audience; letter: string; subject: string; body: string }>`
    select sent.list, sent.letter, message.subject, message.body
    from unnest(${letters.map(({ audience }) => audience)}::text[],
      ${letters.map(({ letterId }) => letterId ?? '')}::text[]) as sent (list, letter)
    cross join lateral (
      select id from outreach where target_list = sent.list and outreach.letter = sent.letter and first_sent_at is not null
      order by first_sent_at desc limit 1) as latest
    join message on message.outreach_id = latest.id and message.round = 'first' and message.state = 'sent'`.execute(
    db,
  );
  return found.rows.map(({ list, letter, ...mail }) => ({
    ...mail,
    audience: list,
    letterId: letter || null,
  }));
}

/** The versions of the letters by their ids, for naming them. */
export async function letterVersions(db: WorkspaceDb): Promise<Map<string, number>> {
  const rows = await db.selectFrom('letter_template').select(['id', 'version']).execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

const startOf = (day: IsoDate): IsoInstant => `${day}T00:00:00Z`;
