import { Checkbox } from '@mantine/core';
import type { GridApi, SelectionChangedEvent } from 'ag-grid-community';
import { createContext, use } from 'react';
import type { Target } from '../rules.ts';

/** The chosen targets by id, with their names; rows that are not loaded are among them. */
export type Selection = ReadonlyMap<string, string>;

export const nothingSelected: Selection = new Map();

/** Ticks what is chosen in the rows that are loaded. */
export function showSelection(api: GridApi<Target>, selection: Selection): void {
  api.forEachNode((node) => {
    if (node.data && node.isSelected() !== selection.has(node.data.id))
      node.setSelected(selection.has(node.data.id), false, 'api');
  });
}

/** What is chosen after a tick by hand; null when the program ticked. */
export function selectionAfter(
  { api, source }: SelectionChangedEvent<Target>,
  before: Selection,
): Selection | null {
  if (source === 'api' || source === 'rowDataChanged') return null;
  const after = new Map(before);
  api.forEachNode((node) => {
    if (!node.data) return;
    if (node.isSelected()) after.set(node.data.id, node.data.name);
    else after.delete(node.data.id);
  });
  return after;
}

type All = { isSome: boolean; isAll: boolean; isBusy: boolean; toggle: () => void };
export const SelectAllContext = createContext<All | null>(null);

/** The grid fetches rows as they are looked at, so choosing all is asked of the server. */
export function SelectAll() {
  const all = use(SelectAllContext);
  return (
    <Checkbox
      size="xs"
      aria-label="Select all rows that fit"
      checked={all?.isAll ?? false}
      indeterminate={(all?.isSome ?? false) && !all?.isAll}
      disabled={all?.isBusy ?? true}
      onChange={() => all?.toggle()}
    />
  );
}
