import { Button, Group, Paper, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { api, ask } from '#web/api.ts';
import { type LogLine, useCampaignAction } from './campaign-data.ts';

const outcomeChoices = [
  { value: 'no', label: 'No' },
  { value: 'maybe-later', label: 'Maybe later' },
  { value: 'yes', label: 'Yes' },
];

/** CMP-2, CMP-4: what came of it, and the ends that only the applicant can set. */
export function OutreachDecisions({ line }: { line: LogLine }) {
  const param = { id: line.id };
  const [outcome, setOutcome] = useState<LogLine['outcome']>(line.outcome);
  const [note, setNote] = useState(line.note);
  const save = useCampaignAction(
    () => ask(api.campaign.outreach[':id'].outcome.$put({ param, json: { outcome, note } })),
    'The outcome is kept.',
  );
  const close = useCampaignAction(
    () => ask(api.campaign.outreach[':id'].close.$post({ param })),
    'Closed. No further mail goes to this target.',
  );
  const never = useCampaignAction(
    (wholeOrganisation: boolean) =>
      ask(api.campaign.outreach[':id']['never-again'].$post({ param, json: { wholeOrganisation } })),
    'Kept for good: nobody there is written to again.',
  );
  const ended = line.state === 'closed' || line.state === 'doNotWrite';
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Select
          label="Outcome"
          placeholder="Not known yet"
          data={outcomeChoices}
          value={outcome}
          onChange={(value) =>
            setOutcome(value === 'no' || value === 'maybe-later' || value === 'yes' ? value : null)
          }
          clearable
        />
        <Textarea
          label="Details"
          description="Months, fees, what they asked for"
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button
            size="xs"
            onClick={() => save.mutate(undefined)}
            loading={save.isPending}
            disabled={outcome === line.outcome && note === line.note}
          >
            Keep the outcome
          </Button>
          {!ended && (
            <ConfirmButton
              size="xs"
              question="The sequence ends. Drafts and approved mails to this target are withdrawn."
              confirm="Close this target"
              onConfirm={() => close.mutate(undefined)}
            >
              Close
            </ConfirmButton>
          )}
          {line.state !== 'doNotWrite' && (
            <>
              <ConfirmButton
                size="xs"
                question={`${line.address} is never written to again, by any of your mails. This is kept for good.`}
                confirm="Never write to this address"
                onConfirm={() => never.mutate(false)}
              >
                They asked: do not write
              </ConfirmButton>
              <ConfirmButton
                size="xs"
                question={`Nobody at ${line.address.split('@').at(-1) ?? ''} is written to again. This is kept for good.`}
                confirm="Never write to this organisation"
                onConfirm={() => never.mutate(true)}
              >
                They asked for everyone there
              </ConfirmButton>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
