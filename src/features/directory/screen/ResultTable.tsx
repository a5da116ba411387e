import { Checkbox, Table, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Found } from '../rules.ts';
import { Reach } from './Reach.tsx';
import { ResultName } from './ResultName.tsx';
import { Why } from './Why.tsx';
import { milesInWords, placeInWords } from './places.ts';
import classes from './results.module.css';

export type RowsProps = {
  rows: Found[];
  chosen: ReadonlySet<string>;
  onChosen: (ids: string[], chosen: boolean) => void;
  onOpen: (id: string) => void;
};

/** What was found, on a wide screen. Arrow keys go from one check box to the next, Space chooses. */
export function ResultTable({ rows, chosen, onChosen, onOpen }: RowsProps) {
  return (
    <Table className={classes.table} highlightOnHover verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>
            <ChooseAll rows={rows} chosen={chosen} onChosen={onChosen} />
          </Table.Th>
          <Table.Th w="28%">Name</Table.Th>
          <Table.Th w="15%">Place</Table.Th>
          <Table.Th>Why it looks open</Table.Th>
          <Table.Th w={128}>Reach</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={walkCheckboxes}>
        {rows.map((found) => (
          <Table.Tr
            key={found.id}
            className={classes.row}
            {...(found.onList && { 'data-on-list': true })}
            {...(chosen.has(found.id) && { bg: 'var(--mantine-primary-color-light)' })}
          >
            <Table.Td>
              <Choose found={found} chosen={chosen} onChosen={onChosen} />
            </Table.Td>
            <Table.Td>
              <ResultName found={found} onOpen={onOpen} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{placeInWords(found)}</Text>
              {found.miles !== null && (
                <Text size="xs" c="dimmed">
                  {milesInWords(found.miles)}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Why found={found} />
            </Table.Td>
            <Table.Td>
              <Reach phone={found.phone} website={found.website} of={found.name} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type ChooseProps = { found: Found } & Pick<RowsProps, 'chosen' | 'onChosen'>;

/** The check box of a line. What is on the list already cannot be chosen again. */
export function Choose({ found, chosen, onChosen }: ChooseProps) {
  return (
    <Checkbox
      size="md"
      aria-label={`Choose ${found.name}`}
      checked={chosen.has(found.id)}
      disabled={found.onList}
      onChange={(event) => onChosen([found.id], event.currentTarget.checked)}
    />
  );
}

/** Chooses all of this page that are not on the list yet. */
export function ChooseAll({ rows, chosen, onChosen, label }: Omit<RowsProps, 'onOpen'> & { label?: string }) {
  const choosable = rows.filter(({ onList }) => !onList).map(({ id }) => id);
  const count = choosable.filter((id) => chosen.has(id)).length;
  return (
    <Checkbox
      size="md"
      {...(label ? { label } : { 'aria-label': 'Choose all on this page' })}
      checked={count > 0 && count === choosable.length}
      indeterminate={count > 0 && count < choosable.length}
      disabled={choosable.length === 0}
      onChange={(event) => onChosen(choosable, event.currentTarget.checked)}
    />
  );
}

function walkCheckboxes(event: KeyboardEvent<HTMLElement>) {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]:enabled')];
  event.preventDefault();
  boxes[boxes.indexOf(event.target) + step]?.focus();
}
