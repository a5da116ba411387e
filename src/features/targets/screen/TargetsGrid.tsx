import { Alert, Box } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ColDef, GridApi, GridReadyEvent } from 'ag-grid-community';
import { AgGridProvider, AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { styleNonce } from '#web/nonce.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { mostChosen, rowsAtOnce } from '../row-view.ts';
import { type Target, type TargetList, targetFields } from '../rules.ts';
import { narrowColumns, wideColumns } from './grid-columns.tsx';
import { gridModules, gridTheme } from './grid-theme.ts';
import { fetchFitting, rowsSource } from './rows-source.ts';
import type { GridView } from './search.ts';
import {
  SelectAll,
  SelectAllContext,
  type Selection,
  nothingSelected,
  selectionAfter,
  showSelection,
} from './selection.tsx';
import type { Edit } from './targets-data.ts';

type Props = {
  list: TargetList;
  /** Another number: something changed, and what is shown is fetched anew. */
  version: number;
  isNarrow: boolean;
  /** Search, filters and sorting, as the address of the page holds them. */
  view: GridView;
  onView: (view: GridView) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onOpen: (id: string) => void;
  onEdit: (edit: Edit) => void;
  onReady: (api: GridApi<Target>) => void;
  label: string;
};

const defaultColumn: ColDef<Target> = {
  sortable: true,
  resizable: true,
  floatingFilter: true,
  suppressHeaderMenuButton: true,
  filterParams: { maxNumConditions: 1, debounceMs: 150 },
};
const narrowDefault: ColDef<Target> = { sortable: true, resizable: false };

/** TGT-2: the spreadsheet of one list, which fetches the rows that are looked at. An edit is sent and then shown. */
export function TargetsGrid(props: Props) {
  const { list, version, isNarrow, view, onView, selection, onSelect, onOpen, onEdit, onReady, label } =
    props;
  const [api, setApi] = useState<GridApi<Target> | null>(null);
  const [remark, setRemark] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [loaded, setLoaded] = useState(0);
  const columns = useMemo(
    () => (isNarrow ? narrowColumns(onOpen) : wideColumns(onOpen, setRemark)),
    [isNarrow, onOpen],
  );
  const filters = isNarrow ? JSON.stringify(view.filters) : null;
  useEffect(() => {
    if (!api) return;
    const ownFilters = filters === null ? null : (JSON.parse(filters) as GridView['filters']);
    const rows = (first: boolean, count: number) => {
      setFailure(null);
      setLoaded((pages) => pages + 1);
      if (first && count === 0) api.showNoRowsOverlay();
      else api.hideOverlay();
    };
    api.setGridOption('datasource', rowsSource(list, view.search, ownFilters, { rows, error: setFailure }));
  }, [api, list, view.search, filters]);
  useEffect(() => {
    if (api && loaded > 0) showSelection(api, selection);
  }, [api, selection, loaded]);
  const shown = useRef(version);
  useEffect(() => {
    if (api && shown.current !== version) api.refreshInfiniteCache();
    shown.current = version;
  }, [api, version]);
  const ready = ({ api: made }: GridReadyEvent<Target>) => {
    if (!isNarrow) made.setFilterModel(view.filters);
    if (view.sort) made.applyColumnState({ state: [{ colId: view.sort.field, sort: view.sort.way }] });
    made.setGridAriaProperty('label', label);
    setApi(made);
    onReady(made);
  };
  const looked = (now: GridApi<Target>) => {
    const sorted = now.getColumnState().find(({ sort }) => sort);
    const sort = sorted?.sort ? { field: sorted.colId, way: sorted.sort } : null;
    onView({ ...view, filters: isNarrow ? view.filters : now.getFilterModel(), sort });
  };
  const all = useSelectAll(list, view, selection, onSelect);
  return (
    <AgGridProvider modules={gridModules}>
      <RefusalList
        error={failure}
        title="The rows could not be shown"
        onRetry={() => {
          setFailure(null);
          api?.purgeInfiniteCache();
        }}
      />
      {remark && (
        <Alert role="alert" color="red" variant="light" mb="xs" p="xs">
          {remark} Press Escape to keep the old value.
        </Alert>
      )}
      <SelectAllContext value={all}>
        <Box h={isNarrow ? 'max(420px, calc(100dvh - 300px))' : 'max(440px, calc(100dvh - 340px))'}>
          <AgGridReact<Target>
            key={isNarrow ? 'narrow' : 'wide'}
            theme={gridTheme}
            styleNonce={styleNonce}
            rowModelType="infinite"
            cacheBlockSize={rowsAtOnce}
            maxBlocksInCache={20}
            getRowId={({ data }) => data.id}
            columnDefs={columns}
            defaultColDef={isNarrow ? narrowDefault : defaultColumn}
            rowHeight={isNarrow ? 80 : 40}
            rowSelection={rowSelection}
            selectionColumnDef={selectionColumn}
            readOnlyEdit
            invalidEditValueMode="block"
            enterNavigatesVerticallyAfterEdit
            stopEditingWhenCellsLoseFocus
            suppressDragLeaveHidesColumns
            animateRows={false}
            tooltipShowDelay={400}
            onGridReady={ready}
            onFilterChanged={(changed) => looked(changed.api)}
            onSortChanged={(changed) => looked(changed.api)}
            onSelectionChanged={(changed) => {
              const after = selectionAfter(changed, selection);
              if (after) onSelect(after);
            }}
            onCellEditingStopped={() => setRemark(null)}
            onCellEditRequest={({ data, colDef, oldValue, newValue }) => {
              const field = targetFields.find((one) => one === colDef.colId);
              if (field && oldValue !== newValue)
                onEdit({ target: data, field, ...texts(oldValue, newValue) });
            }}
            onCellKeyDown={(pressed) => {
              const { event, data } = pressed;
              const isEnter = event instanceof KeyboardEvent && event.key === 'Enter';
              const column = 'column' in pressed ? pressed.column.getColId() : '';
              if (isEnter && data && column === 'open') onOpen(data.id);
            }}
            overlayNoRowsTemplate="<span>No target fits the search and the filters.</span>"
          />
        </Box>
      </SelectAllContext>
    </AgGridProvider>
  );
}

const rowSelection = { mode: 'multiRow', enableClickSelection: false, headerCheckbox: false } as const;
const selectionColumn = {
  pinned: 'left',
  width: 46,
  maxWidth: 46,
  suppressHeaderMenuButton: true,
  headerComponent: SelectAll,
} as const;

/** Chooses everything that fits, also what was not looked at yet; or nothing any more. */
function useSelectAll(
  list: TargetList,
  view: GridView,
  selection: Selection,
  onSelect: (selection: Selection) => void,
) {
  const [whole, setWhole] = useState<Selection | null>(null);
  const fetching = useMutation({
    mutationFn: () => fetchFitting(list, view),
    onSuccess({ targets, more }) {
      const everything = new Map(targets.map(({ id, name }) => [id, name]));
      setWhole(everything);
      onSelect(everything);
      if (more) notifyDone(`The first ${mostChosen.toLocaleString('en-US')} are selected.`);
    },
    onError: notifyRefused,
  });
  const isSome = selection.size > 0;
  return {
    isSome,
    isAll: fetching.isPending || (isSome && selection === whole),
    isBusy: fetching.isPending,
    toggle: () => (isSome ? onSelect(nothingSelected) : fetching.mutate()),
  };
}

function texts(from: unknown, to: unknown) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { from: text(from), to: text(to) };
}
