import { Paper, Progress, Text } from '@mantine/core';

type Props = { sent: number; goal: number };

/** CMP-1: whom the applicant newly approached this week, by mail or otherwise, against the plan's goal. */
export function WeekCount({ sent, goal }: Props) {
  return (
    <Paper withBorder p="md">
      <Text fw={600} mb={6}>
        This week: {sent} of {goal} newly written to or called
      </Text>
      <Progress
        value={Math.min(100, (sent / goal) * 100)}
        size="lg"
        aria-label={`${sent} of ${goal} newly written to or called this week`}
      />
    </Paper>
  );
}
