import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { api, ask } from '#web/api.ts';
import type { Thread } from '../answers.ts';
import classes from './mail.module.css';
import { useInboxAction } from './useInboxWork.ts';

/** CMP-4: one answer is enough at one site: what else goes to the same organisation waits for the applicant. */
export function HeldColleagues({ held }: { held: Thread['held'] }) {
  const decide = useInboxAction(async ({ ids, goesOn }: { ids: readonly string[]; goesOn: boolean }) => {
    for (const id of ids) {
      await ask(api.campaign.outreach[':id'].held.$post({ param: { id }, json: { goesOn } }));
    }
  }, 'Decided.');
  if (held.length === 0) return null;
  const all = held.map(({ outreachId }) => outreachId);
  return (
    <Alert
      color="blue"
      variant="light"
      title={
        held.length === 1
          ? 'One more sequence to this organisation waits for you'
          : `${held.length} more sequences to this organisation wait for you`
      }
    >
      <Text size="sm" mb="xs">
        People of one office talk with each other. Nothing more leaves to them until you decide.
      </Text>
      <Stack gap="xs">
        {held.slice(0, 8).map(({ outreachId, name, address }) => (
          <Group key={outreachId} gap="xs">
            <Text size="sm" className={classes.wrap}>
              {name}, {address}
            </Text>
            <Decide what={name} onDecide={(goesOn) => decide.mutate({ ids: [outreachId], goesOn })} />
          </Group>
        ))}
        {held.length > 8 && <Text size="sm">and {held.length - 8} more</Text>}
        {held.length > 1 && (
          <Group gap="xs">
            <Text size="sm" fw={600}>
              All of them
            </Text>
            <Decide what="all of them" onDecide={(goesOn) => decide.mutate({ ids: all, goesOn })} />
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

function Decide({ what, onDecide }: { what: string; onDecide: (goesOn: boolean) => void }) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Go on writing to ${what}`}
        onClick={() => onDecide(true)}
      >
        Go on
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Close the sequence to ${what}`}
        onClick={() => onDecide(false)}
      >
        Close
      </Button>
    </>
  );
}
