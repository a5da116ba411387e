import { Paper, Progress, Text } from '@mantine/core';

type Props = { sent: number; goal: number };

/** CMP-1: this week's new mails against the plan's goal. */
export function WeekCount({ sent, goal }: Props) {
  return (
    <Paper withBorder p="md">
      <Text fw={600} mb={6}>
        This week: {sent} of {goal} first mails
      </Text>
      <Progress
        value={Math.min(100, (sent / goal) * 100)}
        size="lg"
        aria-label={`${sent} of ${goal} first mails this week`}
      />
    </Paper>
  );
}
