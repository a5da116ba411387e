import { Group, Paper, Progress, Text } from '@mantine/core';

type Props = { sent: number; goal: { from: number; to: number }; onTheWay: number };

/** CMP-1: this week's new mails against the plan's goal. */
export function WeekCount({ sent, goal, onTheWay }: Props) {
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb={6} gap="xs">
        <Text fw={600}>
          This week: {sent} of {goal.from} to {goal.to} first mails
        </Text>
        {onTheWay > 0 && (
          <Text size="sm" c="dimmed">
            {onTheWay} approved and on the way
          </Text>
        )}
      </Group>
      <Progress
        value={Math.min(100, (sent / goal.from) * 100)}
        size="lg"
        aria-label={`${sent} of ${goal.from} first mails this week`}
      />
    </Paper>
  );
}
