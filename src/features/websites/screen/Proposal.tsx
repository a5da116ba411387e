import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ShownFinding } from '../target-website.ts';
import { EditFinding } from './EditFinding.tsx';
import { FindingText } from './FindingText.tsx';
import { Quote } from './Quote.tsx';
import { acceptWords, changesInWords, titleOf } from './finding-texts.ts';
import { accept, reject, useWebsiteAction } from './websites-data.ts';

type Props = { targetId: string; found: ShownFinding };

/** One thing that the website says, with its sentence, to be accepted, edited or put aside. */
export function Proposal({ targetId, found }: Props) {
  const [isEditing, setEditing] = useState(false);
  const title = titleOf(found.finding);
  const take = useWebsiteAction(() => accept(targetId, found.id, null), `Taken over: ${title}.`);
  const refuse = useWebsiteAction(
    () => reject(targetId, found.id),
    'Put aside. You are asked again only if the website says something else.',
  );
  const changes = changesInWords(found);
  return (
    <Paper withBorder p="sm" component="article" aria-label={title}>
      <Stack gap="xs">
        {(found.isNew || changes.length > 0) && (
          <Group gap="xs">
            <Badge variant="light" color={changes.length > 0 ? 'yellow' : 'teal'} tt="none">
              {changes.length > 0 ? 'Changed' : 'New on the website'}
            </Badge>
            {changes.map((change) => (
              <Text key={change} size="sm" fw={600}>
                {change}
              </Text>
            ))}
          </Group>
        )}
        <FindingText finding={found.finding} />
        {found.forbiddenBy && (
          <Alert color="red" variant="light" title="They ask not to use this way">
            <Quote evidence={found.forbiddenBy} />
          </Alert>
        )}
        {isEditing ? (
          <EditFinding targetId={targetId} found={found} onDone={() => setEditing(false)} />
        ) : (
          <Group gap="xs">
            <Button
              size="xs"
              loading={take.isPending}
              disabled={found.forbiddenBy !== null}
              onClick={() => take.mutate(undefined)}
            >
              {acceptWords(found.finding)}
            </Button>
            <Button size="xs" variant="default" onClick={() => setEditing(true)}>
              Edit
            </Button>
            <Button
              size="xs"
              variant="subtle"
              loading={refuse.isPending}
              onClick={() => refuse.mutate(undefined)}
            >
              Not needed
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
