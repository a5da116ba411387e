import { type RawBuilder, type Selectable, sql } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import { indexed, likeAll, looked, pattern, searchInOrder, wordsIn } from '#platform/store/searching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { InboxThreadTable } from './tables.ts';
import type { SortedAs, Work } from './rules.ts';

export type ThreadLine = Omit<InboxThreadTable, 'workspace_id' | 'words'>;

export async function saveThreadLine(db: WorkspaceDb, line: ThreadLine): Promise<void> {
  await db
    .insertInto('inbox_thread')
    .values(line)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'outreach_id']).doUpdateSet(line))
    .execute();
}

/** The mails of one outreach, each with what its place among them depends on; their texts stay where they are. */
export function mailsToRank(db: WorkspaceDb, outreachId: string) {
  return db
    .selectFrom('incoming')
    .select(['id', 'kind', 'sorted_as as sortedAs', 'handled_at as handledAt', 'received_at as receivedAt'])
    .where('outreach_id', '=', outreachId)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

export async function dropThreadLine(db: WorkspaceDb, outreachId: string): Promise<void> {
  await db.deleteFrom('inbox_thread').where('outreach_id', '=', outreachId).execute();
}

/** How many threads there are of each kind of work. */
export async function threadCounts(db: WorkspaceDb): Promise<Record<Work, number>> {
  const counts = await keptCounts(db, 'threads');
  const of = (work: Work) => counts.get(work) ?? 0;
  return { answer: of('answer'), returned: of('returned'), noted: of('noted'), handled: of('handled') };
}

export type ThreadFilter = { work?: Work; sortedAs?: SortedAs; search?: string };

/** A page of threads, the most pressing first; handled ones the latest first. */
export function threadsPage(
  db: WorkspaceDb,
  { work, sortedAs, search }: ThreadFilter,
  page: { from: number; most: number },
) {
  const searched = wordsIn(search ?? '').map((word) => pattern(word));
  const fits = likeAll(sql`thread.words`, searched);
  const asked = sql<boolean>`(${sql.join(
    [
      sql`true`,
      ...(work === undefined ? [] : [sql`thread.work = ${work}`]),
      ...(sortedAs === undefined ? [] : [sql`thread.sorted_as = ${sortedAs}`]),
    ],
    sql` and `,
  )})`;
  const way = sql.raw(work === 'handled' ? 'desc' : 'asc');
  const order = sql`thread.work, thread.rank, thread.received_at ${way}, thread.outreach_id`;
  const nearest = (first: number) =>
    sql`(select * from inbox_thread as thread where ${asked} order by ${order} limit ${first})`;
  const paged = (threads: RawBuilder<unknown>, wanted: RawBuilder<unknown>) =>
    threadLines(
      db,
      sql`(select * from ${threads} as thread where ${wanted} order by ${order}
        offset ${page.from} limit ${page.most})`,
    )
      .orderBy(order)
      .execute();
  const byIndex = indexed(searched);
  return searchInOrder(
    {
      look: (first) =>
        looked(db, sql`${nearest(first)} as thread`, fits, likeAll(sql`thread.words`, byIndex)),
      along: (first) =>
        first === undefined
          ? paged(sql`inbox_thread`, sql`${asked} and ${fits}`)
          : paged(nearest(first), fits),
      byIndex:
        byIndex.length === 0
          ? null
          : () =>
              paged(
                sql`inbox_thread`,
                sql`${asked} and ${fits}
                  and thread.outreach_id = any(array(select outreaches_with(${byIndex}::text[])))`,
              ),
    },
    page,
  );
}

/** The page of threads with what is shown of each: only these are looked up elsewhere. */
function threadLines(db: WorkspaceDb, threads: RawBuilder<unknown>) {
  return db
    .selectFrom(sql<Selectable<InboxThreadTable>>`${threads}`.as('thread'))
    .innerJoin('incoming', (join) =>
      join
        .onRef('incoming.workspace_id', '=', 'thread.workspace_id')
        .onRef('incoming.id', '=', 'thread.mail_id'),
    )
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'thread.workspace_id')
        .onRef('outreach.id', '=', 'thread.outreach_id'),
    )
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['thread.outreach_id', 'thread.mails', 'thread.work', 'outreach.target_id'])
    .select(['incoming.id', 'incoming.kind', 'incoming.sorted_as', 'incoming.sorted_reason'])
    .select(['incoming.sorted_by_hand', 'incoming.from_address', 'incoming.from_name', 'incoming.subject'])
    .select(['incoming.received_at', 'incoming.return_on', 'incoming.handled_at'])
    .select(['outreach.state as outreach_state', 'outreach.address as written_to'])
    .select(['target.name as target_name', 'target.city as target_city', 'target.state as target_state']);
}
