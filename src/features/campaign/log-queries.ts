import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { TargetList } from '#features/targets/rules.ts';
import type {} from '#features/targets/tables.ts';
import { indexed, likeAll, looked, pattern, searchInOrder, wordsIn } from '#platform/store/searching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { SequenceState } from './sequence-words.ts';
import type { OutreachTable } from './tables.ts';

/** Which waiting sequences, by what their next day is computed from. */
export type Waiting = { state: SequenceState; lastSentOn: IsoDate; resumeOn: IsoDate | null };

export type LogFilter = {
  /** These outreaches alone. */
  ids?: readonly string[] | undefined;
  search?: string | undefined;
  list?: TargetList | undefined;
  usState?: string | undefined;
  specialty?: string | undefined;
  /** A letter's version, or '' for the letters that come with the program. */
  letter?: string | undefined;
  stage?: 'mailed' | 'answered' | 'yes' | 'waiting' | undefined;
  /** First mails of the week that begins on this Monday. */
  week?: IsoDate | undefined;
  waiting?: readonly Waiting[] | undefined;
};

/** The log of CMP-2, a page of it: one line for each sequence with its target, the latest first. */
export function logPage(db: WorkspaceDb, filter: LogFilter, page: { from: number; most: number }) {
  const searched = wordsIn(filter.search ?? '').map((word) => pattern(word));
  const fits = likeAll(sql`outreach.words`, searched);
  const order = sql`outreach.updated_at desc, outreach.id`;
  const latest = (first: number) =>
    sql`(select * from outreach where ${conditions(filter)} order by ${order} limit ${first})`;
  const paged = (outreaches: RawBuilder<unknown>, wanted: RawBuilder<unknown>) =>
    logLines(
      db,
      sql`(select * from ${outreaches} as outreach where ${wanted} order by ${order}
        offset ${page.from} limit ${page.most})`,
    )
      .orderBy(order)
      .execute();
  const byIndex = indexed(searched);
  return searchInOrder(
    {
      look: (first) =>
        looked(db, sql`${latest(first)} as outreach`, fits, likeAll(sql`outreach.words`, byIndex)),
      along: (first) =>
        first === undefined
          ? paged(sql`outreach`, sql`${conditions(filter)} and ${fits}`)
          : paged(latest(first), fits),
      byIndex:
        byIndex.length === 0
          ? null
          : () =>
              paged(
                sql`outreach`,
                sql`${conditions(filter)} and ${fits}
                  and outreach.id = any(array(select outreaches_with(${byIndex}::text[])))`,
              ),
    },
    page,
  );
}

/** The page of outreaches with what is shown of each: only these are looked up elsewhere. */
function logLines(db: WorkspaceDb, outreach: RawBuilder<unknown>) {
  return db
    .selectFrom(sql<Selectable<OutreachTable>>`${outreach}`.as('outreach'))
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(outreachColumns)
    .select(['target.name as target_name', 'target.list as target_list', 'target.city as target_city'])
    .select(['target.state as target_state', 'target.contact_person', 'target.contact_role'])
    .select(
      // A target asks for another address until a sequence at one has begun; of several dead ones the latest asks.
      sql<boolean>`outreach.state = 'needsAddress' and not exists (
        select from outreach as other where other.workspace_id = outreach.workspace_id
          and other.target_id = outreach.target_id and other.id <> outreach.id
          and (other.state <> 'needsAddress' or other.updated_at > outreach.updated_at))`.as('asks_address'),
    );
}

const outreachColumns = [
  'outreach.id',
  'outreach.target_id',
  'outreach.state',
  'outreach.address',
  'outreach.resume_on',
  'outreach.first_sent_at',
  'outreach.last_sent_at',
  'outreach.mails_sent',
  'outreach.outcome',
  'outreach.outcome_note',
  'outreach.updated_at',
] as const;

/** All but the words: outreaches tell it alone, and most of it along an index (0018). */
function conditions(filter: LogFilter): RawBuilder<SqlBool> {
  const { ids, list, usState, specialty, letter, stage, week, waiting } = filter;
  const asked = [
    sql<boolean>`true`,
    ...(ids === undefined ? [] : [sql<boolean>`outreach.id = any(${ids}::uuid[])`]),
    ...(list === undefined ? [] : [sql<boolean>`outreach.target_list = ${list}`]),
    ...(usState === undefined ? [] : [sql<boolean>`outreach.target_state = ${usState}`]),
    ...(specialty === undefined ? [] : [sql<boolean>`outreach.target_specialty = ${specialty}`]),
    ...(letter === undefined
      ? []
      : [sql<boolean>`outreach.first_sent_at is not null and outreach.letter = ${letter}`]),
    ...(stage === undefined ? [] : [STAGES[stage]]),
    ...(week === undefined
      ? []
      : [
          sql<boolean>`outreach.first_sent_at >= ${`${week}T00:00:00Z`}::timestamptz
            and outreach.first_sent_at < ${`${week}T00:00:00Z`}::timestamptz + interval '7 days'`,
        ]),
    ...(waiting === undefined ? [] : [anyOf(waiting)]),
  ];
  return sql`(${sql.join(asked, sql` and `)})`;
}

const STAGES = {
  mailed: sql<boolean>`outreach.first_sent_at is not null`,
  answered: sql<boolean>`outreach.answered`,
  yes: sql<boolean>`outreach.said_yes`,
  waiting: sql<boolean>`outreach.state in ('firstSent', 'followUpSent', 'finalSent', 'paused')`,
} as const;

function anyOf(waiting: readonly Waiting[]) {
  if (waiting.length === 0) return sql<boolean>`false`;
  const one = ({ state, lastSentOn, resumeOn }: Waiting) =>
    sql`(outreach.state = ${state} and (outreach.last_sent_at at time zone 'UTC')::date = ${lastSentOn}::date
      and outreach.resume_on is not distinct from ${resumeOn}::date)`;
  return sql<boolean>`(${sql.join(waiting.map(one), sql` or `)})`;
}

/** The sequences that wait for their next day, counted by what decides about that day: a few groups, however many. */
export async function waitingGroups(db: WorkspaceDb): Promise<(Waiting & { count: number })[]> {
  const { rows } = await sql<Waiting & { count: number }>`
    select state, (last_sent_at at time zone 'UTC')::date::text as "lastSentOn", resume_on::text as "resumeOn",
      count(*)::integer as count
    from outreach
    where state in ('firstSent', 'followUpSent', 'paused') and last_sent_at is not null
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Targets whose address is dead and which have no other sequence: Today asks for another address. */
export function asksForAddress(db: WorkspaceDb, most: number) {
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.id', 'outreach.address', 'target.name'])
    .where('outreach.state', '=', 'needsAddress')
    .where(
      sql<boolean>`not exists (select from outreach as other where other.workspace_id = outreach.workspace_id
        and other.target_id = outreach.target_id and other.id <> outreach.id
        and (other.state <> 'needsAddress' or other.updated_at > outreach.updated_at))`,
    )
    .orderBy('outreach.updated_at', 'desc')
    .limit(most)
    .execute();
}
