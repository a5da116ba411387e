import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { api, ask } from '#web/api.ts';
import { useCampaignAction } from './campaign-data.ts';
import { momentInWords } from './moments.ts';

/** CMP-8: one switch stops everything, follow-ups included. */
export function StopSwitch({ pausedAt }: { pausedAt: string | null }) {
  const pause = useCampaignAction(
    (paused: boolean) => ask(api.campaign.pause.$put({ json: { paused } })),
    pausedAt ? 'Sending goes on.' : 'Everything is stopped. No mail leaves until you let it go on.',
  );
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
