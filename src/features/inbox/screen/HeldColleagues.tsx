import { Alert, Group, Stack, Text } from '@mantine/core';
import { GoOnOrClose } from '#features/campaign/screen/HeldDecision.tsx';
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
            <GoOnOrClose
              what={name}
              busy={decide.isPending}
              onDecide={(goesOn) => decide.mutate({ ids: [outreachId], goesOn })}
            />
          </Group>
        ))}
        {held.length > 8 && <Text size="sm">and {held.length - 8} more</Text>}
        {held.length > 1 && (
          <Group gap="xs">
            <Text size="sm" fw={600}>
              All of them
            </Text>
            <GoOnOrClose
              what="all of them"
              busy={decide.isPending}
              onDecide={(goesOn) => decide.mutate({ ids: all, goesOn })}
            />
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
