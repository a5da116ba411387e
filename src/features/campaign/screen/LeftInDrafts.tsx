import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { api, ask } from '#web/api.ts';
import { stateWords } from '../state-words.ts';
import { type Overview, useCampaignAction } from './campaign-data.ts';

type Left = Overview['leftInDrafts'][number];

/** CMP-7: drafts in the mailbox that must not be sent any more. Nothing is shown when there are none. */
export function LeftInDrafts({ drafts }: { drafts: readonly Left[] }) {
  if (drafts.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title="Do not send these drafts">
      <Stack gap="sm">
        <Text size="sm">
          They lie in the Drafts folder of your mailbox, and must not be sent any more. Within minutes
          Foothold takes out by itself what it can. Delete there what still stands here.
        </Text>
        <Stack gap="xs" component="ul" p={0} m={0}>
          {drafts.map((draft) => (
            <OneLeft key={draft.id} draft={draft} />
          ))}
        </Stack>
      </Stack>
    </Alert>
  );
}

function OneLeft({ draft }: { draft: Left }) {
  const { id, name, toAddress, subject, mailbox } = draft;
  const deleted = useCampaignAction(
    () => ask(api.campaign['left-drafts'][':id'].deleted.$post({ param: { id } })),
    'Noted.',
  );
  return (
    <Group component="li" justify="space-between" gap="xs" display="flex">
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm">
          To {toAddress}, “{subject}”, in {mailbox}
        </Text>
        <Text size="sm" c="dimmed">
          {draft.sent ? 'Sent already' : stateWords[draft.sequence]}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        onClick={() => deleted.mutate(undefined)}
        loading={deleted.isPending}
      >
        I have deleted it
      </Button>
    </Group>
  );
}
