import { ActionIcon, Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { NumberField } from '#web/NumberField.tsx';
import { type Duty, type Standing, standings } from '../agreement.ts';

type Props = { duties: Duty[]; onChange: (duties: Duty[]) => void };

const choices = Object.entries(standings).map(([value, label]) => ({ value, label }));

/** One line for each responsibility: what, how it stands, and from which week. */
export function DutyRows({ duties, onChange }: Props) {
  const change = (index: number, some: Partial<Duty>) =>
    onChange(duties.map((duty, at) => (at === index ? { ...duty, ...some } : duty)));
  return (
    <Stack gap="xs">
      {duties.map(({ name, standing, fromWeek }, index) => (
        <Group key={index} gap="xs" role="group" aria-label={name || 'New responsibility'}>
          <Textarea
            aria-label="Responsibility"
            value={name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
            maxLength={80}
            required
            autosize
            minRows={1}
            flex="1 1 260px"
          />
          <NativeSelect
            aria-label="How it stands"
            value={standing}
            onChange={(event) => change(index, { standing: event.currentTarget.value as Standing })}
            data={choices}
            w={132}
          />
          <NumberField
            aria-label="From week"
            prefix="week "
            value={fromWeek}
            onChange={(week) => change(index, { fromWeek: week })}
            min={1}
            max={60}
            disabled={standing === 'no'}
            w={112}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size={36}
            aria-label={`Leave out: ${name}`}
            onClick={() => onChange(duties.filter((_, at) => at !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...duties, { name: '', standing: 'open', fromWeek: 1 }])}
        >
          Add a responsibility
        </Button>
      </Group>
    </Stack>
  );
}
