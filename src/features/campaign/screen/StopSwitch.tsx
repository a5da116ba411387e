import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { useRefresh } from './campaign-data.ts';

/** CMP-8: one switch stops everything, follow-ups included. It says truly what can no longer be stopped. */
export function StopSwitch({ pausedAt }: { pausedAt: string | null }) {
  const refresh = useRefresh();
  const pause = useMutation({
    mutationFn: (paused: boolean) => ask(api.campaign.pause.$put({ json: { paused } })),
    onSuccess: async ({ leaving }, paused) => {
      notifyDone(paused ? stopped(leaving) : 'Sending goes on.');
      await refresh();
    },
    onError: notifyRefused,
  });
  return (
    <Group gap="sm">
      {pausedAt && (
        <Text size="sm" fw={600} role="status">
          Stopped since {momentInWords(pausedAt)}
        </Text>
      )}
      <Button
        {...(pausedAt ? { color: 'teal' } : { variant: 'default' })}
        leftSection={
          pausedAt ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />
        }
        onClick={() => pause.mutate(pausedAt === null)}
        loading={pause.isPending}
      >
        {pausedAt ? 'Let sending go on' : 'Stop all sending'}
      </Button>
    </Group>
  );
}

function stopped(leaving: readonly string[]): string {
  const all = 'Everything is stopped. No mail leaves until you let it go on.';
  if (leaving.length === 0) return all;
  const names = new Intl.ListFormat('en').format(leaving);
  const mails = leaving.length === 1 ? `The mail to ${names} was` : `The mails to ${names} were`;
  return `${all} ${mails} already with your mail server.`;
}
