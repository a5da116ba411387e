import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type IsoDate, addDays } from '#plain/time.ts';

type Props = { day: IsoDate; today: IsoDate; onChange: (day: IsoDate) => void };

/** The day that is written on: today, unless one goes back to write something up. */
export function DayPicker({ day, today, onChange }: Props) {
  const arrow = { variant: 'default', size: 44 } as const;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <ActionIcon {...arrow} aria-label="The day before" onClick={() => onChange(addDays(day, -1))}>
        <IconChevronLeft aria-hidden />
      </ActionIcon>
      <TextInput
        type="date"
        label={day === today ? 'Day (today)' : 'Day'}
        value={day}
        max={today}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
        flex={1}
        size="md"
      />
      <ActionIcon
        {...arrow}
        aria-label="The day after"
        disabled={day >= today}
        onClick={() => onChange(addDays(day, 1))}
      >
        <IconChevronRight aria-hidden />
      </ActionIcon>
    </Group>
  );
}
