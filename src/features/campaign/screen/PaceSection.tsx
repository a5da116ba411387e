import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { StopSwitch } from './StopSwitch.tsx';
import { type Overview, useOverview, useRefresh } from './campaign-data.ts';

/** CMP-5, CMP-8: how fast mails leave, and the switch that stops them all. A part of the Settings page. */
export function PaceSection() {
  const overview = useOverview();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="pace-title">
      <Stack>
        <Title order={2} size="h4" id="pace-title">
          Pace
        </Title>
        <Text size="sm" c="dimmed">
          Mails leave one by one, as a person would write them. Mailbox providers close accounts that send
          many at once.
        </Text>
        <RefusalList error={overview.error} onRetry={() => void overview.refetch()} />
        {overview.isPending && <Loading what="the pace" />}
        {overview.data && <PaceForm pace={overview.data.pace} />}
        {overview.data && <StopSwitch pausedAt={overview.data.pausedAt} />}
      </Stack>
    </Paper>
  );
}

function PaceForm({ pace }: { pace: Overview['pace'] }) {
  const [seconds, setSeconds] = useState<number | string>(pace.secondsBetweenMails);
  const [perDay, setPerDay] = useState<number | string>(pace.mailsPerDay);
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.campaign.pace.$put({
          json: { secondsBetweenMails: Number(seconds), mailsPerDay: Number(perDay) },
        }),
      ),
    onSuccess: async () => {
      await refresh();
      notifyDone('The pace is kept.');
    },
  });
  const changed = Number(seconds) !== pace.secondsBetweenMails || Number(perDay) !== pace.mailsPerDay;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        <Group align="flex-end">
          <NumberInput
            label="Seconds between two mails"
            min={0}
            max={86_400}
            value={seconds}
            onChange={setSeconds}
            required
          />
          <NumberInput
            label="Mails a day at most"
            min={1}
            max={500}
            value={perDay}
            onChange={setPerDay}
            required
          />
          <Button type="submit" disabled={!changed} loading={save.isPending}>
            Save the pace
          </Button>
        </Group>
        <RefusalList error={save.error} title="The pace was not changed" />
      </Stack>
    </form>
  );
}
