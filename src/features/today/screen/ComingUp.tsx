import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { weekdayAndDay } from '#web/dates.ts';

type Ahead = { id: string; on: string | null; what: string };

/** What comes next, and when. */
export function ComingUp({ ahead }: { ahead: readonly Ahead[] }) {
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2} size="h5">
          What comes next
        </Title>
        {ahead.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing is on its way yet. A first follow-up is proposed 7 days after a first mail, a last one 7
            days after that.
          </Text>
        ) : (
          <List listStyleType="none" spacing={6}>
            {ahead.map(({ id, on, what }) => (
              <List.Item key={id}>
                <Group gap="xs" wrap="nowrap" align="baseline">
                  <Text size="sm" fw={600} miw={92}>
                    {on === null ? 'Now' : weekdayAndDay(on)}
                  </Text>
                  <Text size="sm">{what}</Text>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Paper>
  );
}
