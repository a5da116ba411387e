import { Anchor, Button, Grid, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '#web/api.ts';
import classes from './PersonalLine.module.css';
import type { Draft } from './campaign-data.ts';

type Props = { draft: Draft; busy: boolean; onWrite: (line: string) => void };

/** TPL-3: about a fifth of a mail is the recipient's own. One sentence or two, with what is known of them beside it. */
export function PersonalLine({ draft, busy, onWrite }: Props) {
  const [line, setLine] = useState(draft.personalLine);
  const isAskedFor = draft.alike.length > 0 || draft.coachContext.audience !== 'office';
  return (
    <Paper withBorder p="md">
      <Grid gap="md">
        <Grid.Col span={{ base: 12, xl: 7 }}>
          <Stack gap="sm">
            <Textarea
              label={
                isAskedFor ? 'A line for this recipient alone' : 'A line for this recipient alone (optional)'
              }
              description={
                isAskedFor
                  ? 'It matters here: this reader wants to see why you write to them and not to another. Name one thing you know of them.'
                  : 'Why this place? Name one thing you know of it. It stands after the request.'
              }
              autosize
              minRows={3}
              maxLength={600}
              value={line}
              onChange={(event) => setLine(event.currentTarget.value)}
            />
            {draft.changedByHand && (
              <Text size="sm" c="dimmed">
                Putting it in writes the mail again from the letter; your own changes are replaced.
              </Text>
            )}
            <Group>
              <Button
                variant="light"
                onClick={() => onWrite(line)}
                loading={busy}
                disabled={line.trim() === draft.personalLine}
              >
                {line.trim() === '' && draft.personalLine
                  ? 'Take it out of the mail'
                  : 'Put it into the mail'}
              </Button>
            </Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, xl: 5 }}>
          <KnownFacts id={draft.id} />
        </Grid.Col>
      </Grid>
    </Paper>
  );
}

function KnownFacts({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['campaign', 'facts', id],
    queryFn: () => ask(api.campaign.drafts[':id'].facts.$get({ param: { id } })),
    retry: false,
  });
  const facts = query.data?.facts ?? [];
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        What you know of them
      </Text>
      {query.isPending && (
        <Text size="sm" c="dimmed">
          Loading…
        </Text>
      )}
      {query.data && facts.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing yet. Read their website, and write what you find into the notes of this target.
        </Text>
      )}
      <dl className={classes.facts}>
        {facts.map(({ what, text, source }) => (
          <div key={what + text}>
            <dt>{what}</dt>
            <dd title={`From: ${source}`}>{what === 'Website' ? <Website address={text} /> : text}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

function Website({ address }: { address: string }) {
  return (
    <Anchor
      href={address.includes('://') ? address : `https://${address}`}
      target="_blank"
      rel="noreferrer"
      size="sm"
    >
      {address}
    </Anchor>
  );
}
