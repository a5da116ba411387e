import { Badge, Checkbox, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { type ImportField, importFieldTitles, importFields } from '../header-words.ts';
import type { Preview } from './import-data.ts';

type Props = {
  preview: Preview;
  mapping: (ImportField | null)[];
  onMapping: (mapping: (ImportField | null)[]) => void;
  onHeader: (hasHeader: boolean) => void;
};

const confidences = {
  sure: { label: 'sure', color: 'teal' },
  likely: { label: 'likely', color: 'blue' },
  guess: { label: 'a guess', color: 'yellow' },
  none: { label: 'not known', color: 'gray' },
} as const;

const notTaken = 'not-taken';
const choices = [
  { value: notTaken, label: 'Leave this column out' },
  ...importFields.map((value) => ({ value, label: importFieldTitles[value] })),
];

/** Step 2: what each column seems to hold, with examples; each can be changed. */
export function ImportColumns({ preview, mapping, onMapping, onHeader }: Props) {
  const set = (column: number, value: string | null) =>
    onMapping(
      mapping.map((field, index) =>
        index === column ? (importFields.find((one) => one === value) ?? null) : field,
      ),
    );
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        Read as {preview.readAs}. Say what each column holds. What you do not want to lose but fits nowhere
        can go into the notes.
      </Text>
      <Checkbox
        label="The first row names the columns"
        checked={preview.hasHeader}
        onChange={(event) => onHeader(event.currentTarget.checked)}
      />
      {preview.columns.map(({ header, confidence, why, samples, field }, column) => {
        const name = header || `Column ${column + 1}`;
        const isOurs = mapping[column] === field;
        return (
          <Paper key={column} withBorder p="sm">
            <Group align="flex-start" justify="space-between" gap="sm">
              <Stack gap={2} flex="1 1 220px" miw={0}>
                <Group gap="xs">
                  <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                    {name}
                  </Text>
                  <Badge
                    color={isOurs ? confidences[confidence].color : 'gray'}
                    variant="light"
                    size="sm"
                    title={why}
                  >
                    {isOurs ? confidences[confidence].label : 'your choice'}
                  </Badge>
                </Group>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {samples.length > 0
                    ? samples.map((sample) => sample.slice(0, 60)).join(' · ')
                    : 'This column is empty.'}
                </Text>
              </Stack>
              <Select
                aria-label={`What “${name}” holds`}
                data={choices}
                value={mapping[column] ?? notTaken}
                onChange={(value) => set(column, value)}
                allowDeselect={false}
                searchable
                flex="0 1 260px"
              />
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}
