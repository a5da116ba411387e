import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

type Row<What extends string> = { what: What; on: string; good: boolean | null };

type Props<What extends string> = {
  /** What one row is, for the labels. */
  name: string;
  choices: { value: What; label: string }[];
  /** The words for a good result; absent where there is no result. */
  good?: string;
  rows: Row<What>[];
  onChange: (rows: Row<What>[]) => void;
};

/** Rows of what was done on which day, and what came of it. */
export function EntryRows<const What extends string>({ name, choices, good, rows, onChange }: Props<What>) {
  const change = (index: number, now: Partial<Row<What>>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...now } : row)));
  const add = () => {
    // Several doses of one vaccine are entered one after the other.
    const what = rows.at(-1)?.what ?? choices[0]?.value;
    // A good result is what the paper says, never what was not looked at.
    if (what !== undefined) onChange([...rows, { what, on: '', good: good === undefined ? null : false }]);
  };
  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <Stack gap={4} key={index}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <NativeSelect
              flex={1}
              miw={0}
              aria-label={`${name} ${index + 1}: kind`}
              data={choices}
              value={row.what}
              onChange={(event) => change(index, { what: event.currentTarget.value as What })}
            />
            <TextInput
              type="date"
              w={150}
              aria-label={`${name} ${index + 1}: day`}
              value={row.on}
              onChange={(event) => change(index, { on: event.currentTarget.value })}
            />
            <ActionIcon
              size="input-sm"
              variant="subtle"
              color="red"
              aria-label={`Remove: ${name} ${index + 1}`}
              onClick={() => onChange(rows.toSpliced(index, 1))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
          {good !== undefined && (
            <Checkbox
              label={good}
              checked={row.good ?? false}
              onChange={(event) => change(index, { good: event.currentTarget.checked })}
            />
          )}
        </Stack>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          Add a {name.toLowerCase().replace('tb', 'TB')}
        </Button>
      </Group>
    </Stack>
  );
}
