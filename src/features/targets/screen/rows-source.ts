import type { IDatasource, IGetRowsParams } from 'ag-grid-community';
import { api, ask } from '#web/api.ts';
import { rowViewSchema } from '../row-view.ts';
import type { TargetList } from '../rules.ts';
import type { GridView } from './search.ts';

/** Which rows are asked for, as the server takes it. What it does not know (an old link) is left out. */
function queryOf(list: TargetList, { search, filters, sort }: GridView) {
  const known = rowViewSchema.shape;
  return {
    list,
    q: search.slice(0, 300),
    filters: JSON.stringify(known.filters.catch({}).parse(filters)),
    sort: JSON.stringify(known.sort.catch(null).parse(sort)),
  };
}

export const fetchFitting = (list: TargetList, view: GridView) =>
  ask(api.targets.fitting.$get({ query: queryOf(list, view) }));

/** Brings the grid the rows that it shows, page by page; it tells its own filters and order. */
export function rowsSource(
  list: TargetList,
  search: string,
  /** On a phone the grid has no filters of its own: the address of the page has them. */
  filters: GridView['filters'] | null,
  told: { rows: (first: boolean, count: number) => void; error: (error: unknown) => void },
): IDatasource {
  return {
    async getRows(asked: IGetRowsParams) {
      const [sorted] = asked.sortModel;
      const query = queryOf(list, {
        search,
        filters: filters ?? (asked.filterModel as GridView['filters']),
        sort: sorted ? { field: sorted.colId, way: sorted.sort } : null,
      });
      try {
        const { rows, more } = await ask(
          api.targets.rows.$get({ query: { ...query, from: String(asked.startRow) } }),
        );
        asked.successCallback(rows, more ? undefined : asked.startRow + rows.length);
        told.rows(asked.startRow === 0, rows.length);
      } catch (error) {
        asked.failCallback();
        told.error(error);
      }
    },
  };
}
