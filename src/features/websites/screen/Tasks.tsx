import { Alert, Anchor, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ask } from '#web/api.ts';
import { mediumDay, todayHere } from '#web/dates.ts';
import { routeInWords, routeTitles } from '../finding-words.ts';
import type { RouteTask } from '../target-website.ts';
import { Quote } from './Quote.tsx';
import { markTask, useWebsiteAction } from './websites-data.ts';
import classes from './website.module.css';

/** CMP-1: the ways other than e-mail that the applicant wants to go, with what each needs. */
export function Tasks({ tasks }: { tasks: readonly RouteTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label="Tasks">
      <Title order={4} size="h6">
        To do by another way than e-mail
      </Title>
      {tasks.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </Stack>
  );
}

function Task({ task }: { task: RouteTask }) {
  const [day, setDay] = useState(todayHere);
  const [note, setNote] = useState(task.note);
  const done = useWebsiteAction(
    (on: string | null) => markTask(task.id, on, note),
    task.doneOn ? 'It is open again.' : 'Done. It counts toward this week’s goal.',
  );
  const name = routeTitles[task.route.kind];
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Task: ${name}`}>
      <Stack gap="xs">
        <Text fw={600} className={classes.wrap} td={task.doneOn ? 'line-through' : undefined}>
          {routeInWords(task.route)}
        </Text>
        {task.doneOn ? (
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              Done on {mediumDay(task.doneOn)}.{task.note && ` ${task.note}`}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => done.mutate(null)}>
              Not done after all
            </Button>
          </Group>
        ) : (
          <>
            {task.forbiddenBy ? (
              <Alert color="red" variant="light" title="They ask not to use this way">
                <Quote evidence={task.forbiddenBy} />
              </Alert>
            ) : (
              <WhatIsNeeded task={task} />
            )}
            <Quote evidence={task.route.evidence} />
            <Group gap="xs" align="flex-end">
              <TextInput
                size="xs"
                type="date"
                label="Done on"
                max={todayHere()}
                value={day}
                onChange={(event) => setDay(event.currentTarget.value)}
              />
              <TextInput
                size="xs"
                label="Note"
                placeholder="Whom you spoke to, what was said"
                flex="1 1 160px"
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button
                size="xs"
                leftSection={<IconCheck size={16} aria-hidden />}
                loading={done.isPending}
                disabled={!day}
                onClick={() => done.mutate(day)}
              >
                Mark as done
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}

function WhatIsNeeded({ task: { id, route, timesThere, isOfficeHours } }: { task: RouteTask }) {
  if (route.kind === 'form' || route.kind === 'portal')
    return (
      <Anchor href={route.value} target="_blank" rel="noreferrer noopener" size="sm" className={classes.wrap}>
        Open {route.kind === 'form' ? 'the form' : 'the portal'} in a new window
      </Anchor>
    );
  if (route.kind === 'phone')
    return (
      <Text size="sm">
        There it is now {timesThere.join(' or ')}.{' '}
        {isOfficeHours ? 'Their office is most likely open.' : 'Their office is most likely closed.'}
      </Text>
    );
  if (route.kind === 'fax') return <FaxCover id={id} />;
  return (
    <Text size="sm" component="address" className={classes.wrap} style={{ whiteSpace: 'pre-line' }}>
      {route.value}
    </Text>
  );
}

/** Asked for by us and not by a plain link, so that a letter that cannot be written yet says why. */
function FaxCover({ id }: { id: string }) {
  const fetched = useWebsiteAction(async () => {
    const answer = await api.websites.tasks[':id']['fax.pdf'].$get({ param: { id } });
    if (!answer.ok) await ask(Promise.resolve(answer));
    saveAs(await answer.blob(), 'fax-cover-letter.pdf');
  });
  return (
    <Group>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        loading={fetched.isPending}
        onClick={() => fetched.mutate(undefined)}
      >
        Cover letter as PDF
      </Button>
      <Text size="sm" c="dimmed" flex="1 1 200px">
        Your own first letter, with the facts of your profile. Put your CV behind it.
      </Text>
    </Group>
  );
}

function saveAs(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
