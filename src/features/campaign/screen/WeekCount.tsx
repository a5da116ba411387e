import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Overview } from './campaign-data.ts';

/** CMP-1: how many people were newly written to this week, by kind, against the goal of this week of the campaign. */
export function WeekCount({ week: { institutions, physicians, goal } }: { week: Overview['week'] }) {
  const kinds = [
    { name: 'Hospitals and clinics', sent: institutions, goal: goal.institutions },
    { name: 'Physicians', sent: physicians, goal: goal.physicians },
  ];
  return (
    <Stack gap={6}>
      <Text size="sm">
        Week {goal.week}: {institutions + physicians} of {goal.mails} newly written to or called.
      </Text>
      <Group gap="lg">
        {kinds.map((kind) => (
          <Stack key={kind.name} gap={4} flex="1 1 12rem" maw={300}>
            <Text size="sm" c="dimmed">
              {kind.name}: {kind.sent} of {kind.goal}
            </Text>
            <Progress
              value={Math.min(100, (kind.sent / kind.goal) * 100)}
              aria-label={`${kind.name}: ${kind.sent} of ${kind.goal} this week`}
            />
          </Stack>
        ))}
      </Group>
    </Stack>
  );
}
