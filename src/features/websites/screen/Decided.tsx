import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { dayOfMoment } from '#web/dates.ts';
import type { ShownFinding } from '../target-website.ts';
import { FindingText } from './FindingText.tsx';
import { changesInWords, titleOf } from './finding-texts.ts';
import { takeBack, useWebsiteAction } from './websites-data.ts';
import classes from './website.module.css';

type Props = { targetId: string; findings: readonly ShownFinding[] };

/** What was taken over from the website, with its sentences; and what was put aside. Both can be taken back. */
export function Decided({ targetId, findings }: Props) {
  const taken = findings.filter((one) => one.state === 'accepted' || one.state === 'edited');
  const aside = findings.filter((one) => one.state === 'rejected');
  return (
    <>
      {taken.length > 0 && (
        <Stack gap="sm" component="section" aria-label="Taken over">
          <Title order={4} size="h6">
            Taken over
          </Title>
          {taken.map((found) => (
            <Taken key={found.id} targetId={targetId} found={found} />
          ))}
        </Stack>
      )}
      {aside.length > 0 && (
        <details>
          <summary>Not needed: {aside.length}</summary>
          <Stack gap="xs" mt="xs">
            {aside.map((found) => (
              <Group key={found.id} justify="space-between" gap="xs">
                <Text size="sm" flex="1 1 200px" className={classes.wrap}>
                  {titleOf(found.finding)}
                </Text>
                <Back targetId={targetId} found={found} label="Look at it again" />
              </Group>
            ))}
          </Stack>
        </details>
      )}
    </>
  );
}

function Taken({ targetId, found }: { targetId: string; found: ShownFinding }) {
  const changes = changesInWords(found);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Taken over: ${titleOf(found.finding)}`}>
      <Stack gap="xs">
        <FindingText finding={found.taken ?? found.finding} />
        {changes.map((change) => (
          <Text key={change} size="sm" c="dimmed">
            {change}
          </Text>
        ))}
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            {found.state === 'edited' && (
              <Badge variant="light" tt="none">
                Changed by you
              </Badge>
            )}
            {found.isGone && (
              <Badge variant="light" color="yellow" tt="none">
                No longer on the website
              </Badge>
            )}
            {found.decidedAt && (
              <Text size="xs" c="dimmed">
                Taken over {dayOfMoment(found.decidedAt)}
              </Text>
            )}
          </Group>
          <Back targetId={targetId} found={found} label="Undo" />
        </Group>
      </Stack>
    </Paper>
  );
}

function Back({ targetId, found, label }: { targetId: string; found: ShownFinding; label: string }) {
  const back = useWebsiteAction(() => takeBack(targetId, found.id));
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${label}: ${titleOf(found.finding)}`}
      loading={back.isPending}
      onClick={() => back.mutate(undefined)}
    >
      {label}
    </Button>
  );
}
