import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCopy, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useState } from 'react';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { type Target, listPlans } from '../rules.ts';
import { BulkActions } from './BulkActions.tsx';
import { DuplicatesModal } from './DuplicatesModal.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { ImportModal } from './ImportModal.tsx';
import { ListTabs } from './ListTabs.tsx';
import { ListTools } from './ListTools.tsx';
import { TargetForm } from './TargetForm.tsx';
import { TargetsGrid } from './TargetsGrid.tsx';
import { type GridView, type TargetsSearch, searchInAddress, searchSchema } from './search.ts';
import { nothingSelected } from './selection.tsx';
import { useEdit, useLists, useTarget } from './targets-data.ts';

/** TGT-1, TGT-2: the three lists of whom to write to. */
export default function TargetsPage() {
  const search = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = useCallback(
    (change: Partial<TargetsSearch>) =>
      void navigate({
        to: '/targets',
        search: (now: unknown) => searchInAddress({ ...searchSchema.parse(now), ...change }),
        replace: true,
      }),
    [navigate],
  );
  const lists = useLists();
  const [grid, setGrid] = useState<GridApi<Target> | null>(null);
  const edit = useEdit((changed) => grid?.getRowNode(changed.id)?.setData(changed));
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const [selection, setSelection] = useState(nothingSelected);
  const [isAdding, setAdding] = useState(search.begin === 'add');
  const [isImporting, setImporting] = useState(search.begin === 'import');
  const { list } = search;
  const isEmpty = lists.data?.progress.find((one) => one.list === list)?.count === 0;
  const asked = useTarget(search.open);
  const opened = asked.data ?? null;
  const view: GridView = { search: search.q, filters: search.filters, sort: search.sort };
  const clearSelection = () => setSelection(nothingSelected);
  const onOpen = useCallback((id: string) => go({ open: id }), [go]);
  return (
    <>
      <PageHeader
        title="Targets"
        about="Whom you write to, on three lists. Few will answer, so long lists matter. IMG means international medical graduate, USCE means US clinical experience."
        actions={
          <>
            <LinkButton
              to="/directory"
              search={{ list }}
              variant="default"
              leftSection={<IconSearch size={18} aria-hidden />}
            >
              Find more
            </LinkButton>
            <LinkButton to="/websites" variant="default">
              Websites
            </LinkButton>
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              Add
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={() => setImporting(true)}
            >
              Import
            </Button>
            <ExportMenu list={list} />
            <Button
              variant="default"
              leftSection={<IconCopy size={18} aria-hidden />}
              onClick={() => go({ duplicates: true })}
            >
              Duplicates
            </Button>
          </>
        }
      />
      <RefusalList
        error={lists.error}
        title="Your lists could not be shown"
        onRetry={() => void lists.refetch()}
      />
      {lists.isPending && <Loading what="your lists" />}
      <RefusalList error={asked.error} title="This target is not on your lists" />
      {lists.data && (
        <>
          <ListTabs
            progress={lists.data.progress}
            list={list}
            onList={(next) => {
              clearSelection();
              go({ list: next });
            }}
          />
          <ListTools
            lists={lists.data}
            search={search.q}
            onSearch={(q) => go({ q })}
            isFiltered={search.q !== '' || Object.keys(search.filters).length > 0}
            onClear={() => {
              grid?.setFilterModel(null);
              go({ q: '', filters: {} });
            }}
          />
          <BulkActions selection={selection} onDone={clearSelection} />
          {isEmpty ? (
            <EmptyList list={list} onAdd={() => setAdding(true)} onImport={() => setImporting(true)} />
          ) : (
            <TargetsGrid
              label={listPlans[list].title}
              list={list}
              version={lists.dataUpdatedAt}
              isNarrow={isNarrow}
              view={view}
              onView={(next) => go({ filters: next.filters, sort: sortOf(next) })}
              selection={selection}
              onSelect={setSelection}
              onOpen={onOpen}
              onEdit={(change) => edit.mutate(change)}
              onReady={setGrid}
            />
          )}
          {!isEmpty && !isNarrow && (
            <Text size="sm" c="dimmed" mt="xs">
              Double-click a cell or press Enter to change it. Ctrl+Z undoes. “Harder” marks specialties that
              seldom take IMGs.
            </Text>
          )}
        </>
      )}
      {(isAdding || opened) && (
        <TargetForm
          key={opened?.id ?? 'new'}
          target={isAdding ? null : opened}
          list={list}
          onClose={() => {
            setAdding(false);
            go({ open: null });
          }}
        />
      )}
      {isImporting && (
        <ImportModal
          list={list}
          onClose={() => setImporting(false)}
          onDuplicates={() => {
            setImporting(false);
            go({ duplicates: true });
          }}
        />
      )}
      {search.duplicates && <DuplicatesModal onClose={() => go({ duplicates: false })} />}
    </>
  );
}

const sortOf = ({ sort }: GridView) => searchSchema.shape.sort.parse(sort);
