import { type RawBuilder, sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { columnOf, targetOfRow } from './queries.ts';
import type { ColumnFilter, RowView } from './row-view.ts';
import { type Target, type TargetField, targetFields } from './rules.ts';
import type {} from './tables.ts';

/** A page of a list as it is looked at. Without search, filters and another order it is read along an index. */
export async function targetRows(
  db: WorkspaceDb,
  view: RowView,
  page: { from: number; most: number },
): Promise<Target[]> {
  const rows = await fitting(db, view)
    .selectAll()
    .orderBy(orderOf(view.sort))
    .offset(page.from)
    .limit(page.most)
    .execute();
  return rows.map(targetOfRow);
}

/** All that fit, in no order: what is chosen by "select all". */
export function fittingTargets(db: WorkspaceDb, view: RowView, most: number) {
  return fitting(db, view).select(['id', 'name']).limit(most).execute();
}

function fitting(db: WorkspaceDb, { list, q, filters }: RowView) {
  const words = q.split(/\s+/).filter(Boolean);
  return db
    .selectFrom('target')
    .where('list', '=', list)
    .where('deleted_at', 'is', null)
    .where((eb) =>
      eb.and([
        ...words.map((word) => sql<boolean>`${wholeRow} ilike ${`%${literally(word)}%`}`),
        ...targetFields.flatMap((field) => {
          const filter = filters[field];
          return filter ? [condition(shownText(field), filter)] : [];
        }),
      ]),
    );
}

/** Empty cells come last in both directions, so that sorting shows what there is. Names are never empty. */
function orderOf(sort: RowView['sort']) {
  const { field, way } = sort ?? { field: 'name', way: 'asc' };
  const text = shownText(field);
  const direction = sql.raw(way);
  const inOrder = sql`natural_order(${text}) collate "C" ${direction}, id ${direction}`;
  return field === 'name' ? inOrder : sql`(${text} = ''), ${inOrder}`;
}

function condition(text: RawBuilder<string>, { type, filter }: ColumnFilter): RawBuilder<boolean> {
  const like = literally(filter ?? '');
  switch (type) {
    case 'contains':
      return sql`${text} ilike ${`%${like}%`}`;
    case 'notContains':
      return sql`${text} not ilike ${`%${like}%`}`;
    case 'equals':
      return sql`${text} ilike ${like}`;
    case 'notEqual':
      return sql`${text} not ilike ${like}`;
    case 'startsWith':
      return sql`${text} ilike ${`${like}%`}`;
    case 'endsWith':
      return sql`${text} ilike ${`%${like}`}`;
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

const wholeRow = sql<string>`concat_ws(' ', ${sql.join(
  targetFields.filter((field) => field !== 'list').map(shownText),
)})`;

const literally = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');
