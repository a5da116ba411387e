import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { weekdayAndDay } from '#web/dates.ts';
import type { Todo } from '../rules.ts';
import { useSnoozing } from './snoozing.ts';

/** What was put off, when it comes back, and the way to bring it back at once. */
export function PutOff({ later }: { later: readonly (Todo & { until: string })[] }) {
  const { bringBack } = useSnoozing();
  if (later.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="put-off">
      <Stack gap="xs">
        <Title order={2} size="h5" id="put-off">
          Put off
        </Title>
        {later.map(({ id, title, until }) => (
          <Group key={id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {title}{' '}
              <Text span size="sm" c="dimmed">
                (back on {weekdayAndDay(until)})
              </Text>
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              flex="none"
              onClick={() => bringBack.mutate(id)}
              aria-label={`Bring back: ${title}`}
            >
              Bring back
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
