import { ScrollArea, Table, Text } from '@mantine/core';
import type { Preview } from './import-data.ts';

/** Every row that was not taken, and every value that does not fit: where, why, and what to do. */
export function ImportRemarks({ remarks }: { remarks: Preview['remarks'] }) {
  if (remarks.length === 0) return null;
  return (
    <ScrollArea.Autosize
      mah={300}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Remarks on rows' }}
    >
      <Table withTableBorder stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70}>Row</Table.Th>
            <Table.Th w={110}>Taken</Table.Th>
            <Table.Th>Why, and what to do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {remarks.map(({ row, taken, value, reason, mend }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{taken ? 'yes' : 'not taken'}</Table.Td>
              <Table.Td>
                <Text size="sm">{reason}</Text>
                {value && (
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {value}
                  </Text>
                )}
                <Text size="sm" fw={600}>
                  {mend}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
