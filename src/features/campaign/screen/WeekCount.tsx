import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Overview } from './campaign-data.ts';

/** CMP-1: how many people were newly written to this week, against the plan's 25 to 35. */
export function WeekCount({ week }: { week: Overview['week'] }) {
  const { sent, goal } = week;
  const words = `${sent} first ${sent === 1 ? 'mail' : 'mails'} sent this week; the goal is ${goal.from} to ${goal.to}`;
  return (
    <Stack gap={6} maw={460}>
      <Group justify="space-between">
        <Text size="sm">{words}.</Text>
      </Group>
      <Progress value={Math.min(100, (sent / goal.from) * 100)} aria-label={words} />
    </Stack>
  );
}
