import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { categories, planSplit } from '../rules.ts';
import { type Effort, useStartTimer, useStopTimer } from './effort-data.ts';

/** One press when work begins, one when it ends. It runs on through a reload and a restart. */
export function Timer({ effort }: { effort: Effort }) {
  const start = useStartTimer();
  const stop = useStopTimer();
  const { timer } = effort;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="timer-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="timer-title">
          {timer ? `Working on: ${planSplit[timer.category].name}` : 'I begin to work on'}
        </Title>
        {timer ? (
          <>
            <Elapsed key={effort.now} startedAt={timer.startedAt} now={effort.now} />
            <Group>
              <Button
                leftSection={<IconPlayerStop size={16} aria-hidden />}
                loading={stop.isPending}
                onClick={() => stop.mutate(true)}
              >
                Stop and keep the time
              </Button>
              <Button variant="default" disabled={stop.isPending} onClick={() => stop.mutate(false)}>
                Throw it away
              </Button>
            </Group>
          </>
        ) : (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 1 }} spacing="xs">
            {categories.map((category) => (
              <Button
                key={category}
                variant="default"
                justify="flex-start"
                leftSection={<IconPlayerPlay size={16} aria-hidden />}
                disabled={start.isPending}
                onClick={() => start.mutate(category)}
              >
                {planSplit[category].name}
              </Button>
            ))}
          </SimpleGrid>
        )}
      </Stack>
    </Paper>
  );
}

/** Counts from the server's clock, so that a wrong clock of this browser changes nothing. */
function Elapsed({ startedAt, now }: { startedAt: string; now: string }) {
  const [loadedAt] = useState(() => Date.now());
  const [here, setHere] = useState(loadedAt);
  const tick = useInterval(() => setHere(Date.now()), 1000);
  useEffect(() => {
    tick.start();
    return tick.stop;
  }, [tick]);
  const seconds = Math.max(0, Math.floor((Date.parse(now) - Date.parse(startedAt) + here - loadedAt) / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  return (
    <Text fz={32} fw={650} style={{ fontVariantNumeric: 'tabular-nums' }} role="timer">
      {two(Math.floor(seconds / 3600))}:{two(Math.floor(seconds / 60) % 60)}:{two(seconds % 60)}
    </Text>
  );
}
