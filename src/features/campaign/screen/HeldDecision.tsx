import { Alert, Button, Group, Text } from '@mantine/core';
import { api, ask } from '#web/api.ts';
import { useCampaignAction } from './campaign-data.ts';

/** CMP-4: a colleague of the same organisation answered: nothing goes on here until the applicant has decided. */
export function HeldDecision({ outreachId, name }: { outreachId: string; name: string }) {
  const decide = useCampaignAction(
    (goesOn: boolean) =>
      ask(api.campaign.outreach[':id'].held.$post({ param: { id: outreachId }, json: { goesOn } })),
    'Decided.',
  );
  return (
    <Alert color="blue" variant="light" title="Does this sequence go on?">
      <Text size="sm" mb="xs">
        A colleague of the same organisation has answered you. People of one office talk with each other.
        Nothing more leaves to this address until you decide.
      </Text>
      <Group gap="xs">
        <GoOnOrClose what={name} busy={decide.isPending} onDecide={decide.mutate} />
      </Group>
    </Alert>
  );
}

type Props = { what: string; busy: boolean; onDecide: (goesOn: boolean) => void };

/** The two ways to decide, also for several sequences at once. */
export function GoOnOrClose({ what, busy, onDecide }: Props) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Go on writing to ${what}`}
        disabled={busy}
        onClick={() => onDecide(true)}
      >
        Go on
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Close the sequence to ${what}`}
        disabled={busy}
        onClick={() => onDecide(false)}
      >
        Close
      </Button>
    </>
  );
}
