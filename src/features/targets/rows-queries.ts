import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { indexed, likeAll, looked, pattern, searchInOrder, wordsIn } from '#platform/store/searching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { columnOf, targetColumns, targetOfRow } from './queries.ts';
import type { ColumnFilter, RowView } from './row-view.ts';
import { type Target, type TargetField, targetFields } from './rules.ts';
import type { TargetTable } from './tables.ts';

type Page = { from: number; most: number };
/** A part of a list that is read in one order, along an index (migrations 0022, 0034 and 0035). */
type Part = { rows: RawBuilder<SqlBool>; order: RawBuilder<unknown> };

/** A page of a list as it is looked at. */
export async function targetRows(db: WorkspaceDb, view: RowView, page: Page): Promise<Target[]> {
  const [first, behind] = partsOf(view.sort);
  const rows = await rowsOfPart(db, view, first, page);
  if (!behind || rows.length === page.most) return rows;
  const before =
    rows.length > 0 || page.from === 0 ? page.from + rows.length : await countOf(db, view, first);
  const rest = { from: page.from + rows.length - before, most: page.most - rows.length };
  return [...rows, ...(await rowsOfPart(db, view, behind, rest))];
}

/** All that fit, in no order: what is chosen by "select all". */
export function fittingTargets(db: WorkspaceDb, view: RowView, most: number) {
  return fitting(db, view, everything).select(['id', 'name']).limit(most).execute();
}

async function rowsOfPart(db: WorkspaceDb, view: RowView, part: Part, page: Page): Promise<Target[]> {
  const { list } = view;
  const patterns = indexed(patternsOf(view));
  const nearest = (first: number) =>
    sql`(select * from target where ${partOf(list, part)} order by ${part.order} limit ${first})`;
  const paged = (query: ReturnType<typeof fitting>) =>
    query.select(targetColumns).offset(page.from).limit(page.most).execute();
  const rows = await searchInOrder(
    {
      look: (first) =>
        looked(db, sql`${nearest(first)} as target`, fits(view), likeAll(sql`words`, patterns)),
      along: (first) =>
        first === undefined
          ? paged(fitting(db, view, part).orderBy(part.order))
          : paged(fitting(db, view, everything, nearest(first))),
      byIndex:
        patterns.length === 0
          ? null
          : () =>
              paged(
                fitting(db, view, part)
                  .where(sql<boolean>`id = any(array(select targets_with(${patterns}::text[])))`)
                  .orderBy(part.order),
              ),
    },
    page,
  );
  return rows.map(targetOfRow);
}

async function countOf(db: WorkspaceDb, view: RowView, part: Part): Promise<number> {
  const counted = fitting(db, view, part).select((eb) => eb.fn.countAll<number>().as('rows'));
  return Number((await counted.executeTakeFirstOrThrow()).rows);
}

/** Rows of a part that fit. `among`: the rows of the part that are looked at, in order; otherwise all. */
function fitting(db: WorkspaceDb, view: RowView, part: Part, among: RawBuilder<unknown> = sql`target`) {
  return db
    .selectFrom(sql<Selectable<TargetTable>>`${among}`.as('target'))
    .where(partOf(view.list, part))
    .where(fits(view));
}

const partOf = (list: RowView['list'], { rows }: Part) =>
  sql<boolean>`list = ${list} and deleted_at is null and ${rows}`;

const everything: Part = { rows: sql`true`, order: sql`id` };

/** Put in order by their first 100 characters, which is what an index can hold. */
const longTexts: ReadonlySet<TargetField> = new Set([
  'street',
  'website',
  'usceEvidence',
  'contactEmails',
  'notes',
  'source',
]);

/** Empty cells come last in both directions, so that sorting shows what there is. Names are never empty. */
function partsOf(sort: RowView['sort']): [Part, Part?] {
  const { field, way } =
    sort && sort.field !== 'list' ? sort : { field: 'name' as const, way: 'asc' as const };
  const text =
    field === 'contactEmails' ? sql`coalesce(contact_emails[1], '')` : sql`${sql.ref(columnOf[field])}`;
  const direction = sql.raw(way);
  if (field === 'name') {
    return [{ rows: sql`true`, order: sql`name_order collate "C" ${direction}, id ${direction}` }];
  }
  const begins = longTexts.has(field) ? sql`left(${text}, 100)` : text;
  const order = sql`natural_order(${begins}) collate "C" ${direction}, id ${direction}`;
  return [
    { rows: sql`${text} <> ''`, order },
    { rows: sql`${text} = ''`, order: sql`id` },
  ];
}

/** What has to stand in the text that is kept of a row: words anywhere, and what the filters of columns ask for. */
function patternsOf({ q, filters }: RowView): string[] {
  const asked = targetFields.flatMap((field) => {
    const { type, filter } = filters[field] ?? {};
    if (field === 'list') return [];
    switch (type) {
      case 'contains':
        return [pattern(filter ?? '')];
      case 'equals':
        return [pattern(` ${filter ?? ''} `)];
      case 'startsWith':
        return [pattern(` ${filter ?? ''}`)];
      case 'endsWith':
        return [pattern(`${filter ?? ''} `)];
      default:
        return [];
    }
  });
  return [...wordsIn(q).map((word) => pattern(word)), ...asked];
}

function fits({ q, filters }: RowView): RawBuilder<SqlBool> {
  const words = likeAll(
    sql`words`,
    wordsIn(q).map((word) => pattern(word)),
  );
  const conditions = targetFields.flatMap((field) => {
    const filter = filters[field];
    return filter ? [condition(shownText(field), filter)] : [];
  });
  return sql`(${sql.join([words, ...conditions], sql` and `)})`;
}

function condition(text: RawBuilder<string>, { type, filter }: ColumnFilter): RawBuilder<SqlBool> {
  const words = filter ?? '';
  switch (type) {
    case 'contains':
      return sql`${text} ilike ${pattern(words)}`;
    case 'notContains':
      return sql`${text} not ilike ${pattern(words)}`;
    case 'equals':
      return sql`${text} ilike ${pattern(words, { begins: true, ends: true })}`;
    case 'notEqual':
      return sql`${text} not ilike ${pattern(words, { begins: true, ends: true })}`;
    case 'startsWith':
      return sql`${text} ilike ${pattern(words, { begins: true })}`;
    case 'endsWith':
      return sql`${text} ilike ${pattern(words, { ends: true })}`;
    case 'blank':
      return sql`${text} = ''`;
    case 'notBlank':
      return sql`${text} <> ''`;
  }
}

/** A field as its cell shows it (fieldText). */
const shownText = (field: TargetField) =>
  field === 'contactEmails'
    ? sql<string>`array_to_string(contact_emails, '; ')`
    : sql<string>`${sql.ref(columnOf[field])}`;
