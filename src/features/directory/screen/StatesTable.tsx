import { Button, ScrollArea, Table } from '@mantine/core';
import { stateNames } from '#features/targets/states.ts';
import type { SearchAnswer } from '../answers.ts';

type Props = {
  states: SearchAnswer['states'];
  chosen: readonly string[];
  onToggle: (state: string) => void;
};

/** The map as a table, for whoever does not see it or has no mouse. */
export function StatesTable({ states, chosen, onToggle }: Props) {
  const filled = states
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || one.state.localeCompare(other.state));
  if (filled.length === 0) return null;
  return (
    <details>
      <summary>The map as a table</summary>
      <ScrollArea.Autosize mah={320} type="auto">
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>State</Table.Th>
              <Table.Th>Found</Table.Th>
              <Table.Th>Search in it</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {filled.map(({ state, count }) => (
              <Table.Tr key={state}>
                <Table.Td>{stateNames[state] ?? state}</Table.Td>
                <Table.Td>{count.toLocaleString('en-US')}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant={chosen.includes(state) ? 'filled' : 'default'}
                    aria-pressed={chosen.includes(state)}
                    aria-label={`Choose ${stateNames[state] ?? state}`}
                    onClick={() => onToggle(state)}
                  >
                    Choose
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </details>
  );
}
