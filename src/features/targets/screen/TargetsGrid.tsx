import { Alert, Box } from '@mantine/core';
import type { ColDef, GridApi, GridReadyEvent } from 'ag-grid-community';
import { AgGridProvider, AgGridReact } from 'ag-grid-react';
import { useMemo, useState } from 'react';
import { styleNonce } from '#web/nonce.ts';
import { type Target, targetFields } from '../rules.ts';
import { narrowColumns, wideColumns } from './grid-columns.tsx';
import { gridModules, gridTheme } from './grid-theme.ts';
import type { GridView } from './search.ts';
import type { Edit } from './targets-data.ts';

type Props = {
  targets: Target[];
  isNarrow: boolean;
  /** Search, filters and sorting, as the address of the page holds them. */
  view: GridView;
  onView: (view: GridView) => void;
  onSelect: (ids: string[]) => void;
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

/** TGT-2: the spreadsheet of one list. The server's answer is the truth; an edit is sent and then shown. */
export function TargetsGrid(props: Props) {
  const { targets, isNarrow, view, onView, onSelect, onOpen, onEdit, onReady, label } = props;
  const [remark, setRemark] = useState<string | null>(null);
  const columns = useMemo(
    () => (isNarrow ? narrowColumns(onOpen) : wideColumns(onOpen, setRemark)),
    [isNarrow, onOpen],
  );
  const ready = ({ api }: GridReadyEvent<Target>) => {
    if (!isNarrow) api.setFilterModel(view.filters);
    if (view.sort) api.applyColumnState({ state: [{ colId: view.sort.field, sort: view.sort.way }] });
    api.setGridAriaProperty('label', label);
    onReady(api);
  };
  const looked = (api: GridApi<Target>) => {
    const sorted = api.getColumnState().find(({ sort }) => sort);
    const sort = sorted?.sort ? { field: sorted.colId, way: sorted.sort } : null;
    onView({ ...view, filters: isNarrow ? view.filters : api.getFilterModel(), sort });
  };
  return (
    <AgGridProvider modules={gridModules}>
      {remark && (
        <Alert role="alert" color="red" variant="light" mb="xs" p="xs">
          {remark} Press Escape to keep the old value.
        </Alert>
      )}
      <Box h={isNarrow ? 'max(420px, calc(100dvh - 300px))' : 'max(440px, calc(100dvh - 340px))'}>
        <AgGridReact<Target>
          key={isNarrow ? 'narrow' : 'wide'}
          theme={gridTheme}
          styleNonce={styleNonce}
          rowData={targets}
          getRowId={({ data }) => data.id}
          columnDefs={columns}
          defaultColDef={isNarrow ? narrowDefault : defaultColumn}
          rowHeight={isNarrow ? 80 : 40}
          rowSelection={rowSelection}
          selectionColumnDef={selectionColumn}
          quickFilterText={view.search}
          readOnlyEdit
          invalidEditValueMode="block"
          enterNavigatesVerticallyAfterEdit
          stopEditingWhenCellsLoseFocus
          suppressDragLeaveHidesColumns
          animateRows={false}
          tooltipShowDelay={400}
          onGridReady={ready}
          onFilterChanged={({ api }) => looked(api)}
          onSortChanged={({ api }) => looked(api)}
          onSelectionChanged={({ api }) => onSelect(api.getSelectedRows().map(({ id }) => id))}
          onCellEditingStopped={() => setRemark(null)}
          onCellEditRequest={({ data, colDef, oldValue, newValue }) => {
            const field = targetFields.find((one) => one === colDef.colId);
            if (field && oldValue !== newValue) onEdit({ target: data, field, ...texts(oldValue, newValue) });
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
    </AgGridProvider>
  );
}

const rowSelection = {
  mode: 'multiRow',
  selectAll: 'filtered',
  enableClickSelection: false,
  headerCheckbox: true,
} as const;
const selectionColumn = { pinned: 'left', width: 46, maxWidth: 46, suppressHeaderMenuButton: true } as const;

function texts(from: unknown, to: unknown) {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { from: text(from), to: text(to) };
}
