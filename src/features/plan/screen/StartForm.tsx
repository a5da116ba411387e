import { Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Plan } from '../document.ts';
import { useStart } from './plan-data.ts';

export const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
const ownTimeZone = () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZones.includes(timeZone) ? timeZone : 'UTC';
};

type Props = { today: string; plan?: Pick<Plan, 'startOn' | 'timeZone'> | null };

/** When the plan begins. Teaches what it is before there is one. */
export function StartForm({ today, plan = null }: Props) {
  const [startOn, setStartOn] = useState(plan?.startOn ?? today);
  const [timeZone, setTimeZone] = useState<string>(plan?.timeZone ?? ownTimeZone());
  const start = useStart();
  const changed = startOn !== plan?.startOn || timeZone !== plan?.timeZone;
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      aria-labelledby="start-title"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ startOn, timeZone });
      }}
    >
      <Stack gap="sm" maw={720}>
        <Title order={2} size="h4" id="start-title">
          {plan ? 'Start of the plan' : 'Sixteen weeks to the first externship'}
        </Title>
        {!plan && (
          <Text>
            One week for profile and papers. Three for lists and the first 60 to 80 mails. Two for 50 more and
            the follow-ups. Two for the answers and the first confirmed place. Four on site. Four for the
            letter and the next place. Exam dates, visa appointments and confirmed places move the rest by
            themselves.
          </Text>
        )}
        <Group align="flex-end" gap="sm">
          <TextInput
            type="date"
            label="First day"
            value={startOn}
            onChange={(event) => setStartOn(event.currentTarget.value)}
            required
          />
          <Select
            label="Your time zone"
            data={timeZones}
            value={timeZone}
            onChange={(value) => setTimeZone(value ?? 'UTC')}
            searchable
            allowDeselect={false}
            nothingFoundMessage="No such time zone"
          />
          <Button
            type="submit"
            variant={plan ? 'default' : 'filled'}
            disabled={!changed}
            loading={start.isPending}
          >
            {plan ? 'Change the start' : 'Start the plan'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
