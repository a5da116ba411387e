import { Checkbox, Stack, Table, Text } from '@mantine/core';
import { fieldText } from '../fields.ts';
import { type TargetField, fieldTitles, targetFields } from '../rules.ts';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportRemarks } from './ImportRemarks.tsx';
import type { Preview } from './import-data.ts';

type Props = { preview: Preview; leaveOutKnown: boolean; onLeaveOut: (leaveOut: boolean) => void };

/** Step 3: what will be taken, and every row and value that will not, with the reason. */
export function ImportLook({ preview, leaveOutKnown, onLeaveOut }: Props) {
  const { counts, examples, remarks } = preview;
  const filled = targetFields.filter(
    (field) => field !== 'status' && examples.some((facts) => fieldText(facts[field]) !== ''),
  );
  const shown: TargetField[] = filled.filter((field) => field !== 'list' && field !== 'usce').slice(0, 7);
  return (
    <Stack>
      <ImportCounts counts={counts} future />
      <Checkbox
        label="Leave out rows that say nothing new"
        description="Rows of which everything already stands on your lists, or in an earlier row."
        checked={leaveOutKnown}
        onChange={(event) => onLeaveOut(event.currentTarget.checked)}
      />
      {examples.length > 0 && (
        <Table.ScrollContainer minWidth={500} aria-label="The first targets">
          <Table withTableBorder captionSide="top">
            <Table.Caption>The first targets, as they will stand on the list</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {shown.map((field) => (
                  <Table.Th key={field}>{fieldTitles[field]}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {examples.map((facts, row) => (
                <Table.Tr key={row}>
                  {shown.map((field) => (
                    <Table.Td key={field}>
                      <Text size="sm" lineClamp={2}>
                        {fieldText(facts[field])}
                      </Text>
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <ImportRemarks remarks={remarks} />
    </Stack>
  );
}
