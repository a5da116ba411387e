import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { doctor } from '#features/externship/facts.ts';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyRefused } from '#web/notify.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { type State, type StepKind, stateWords, stepWords } from '../status.ts';
import { mostReminders } from '../timing.ts';
import { LetterTexts } from './LetterTexts.tsx';
import { PacketForm } from './PacketForm.tsx';
import {
  type Letter,
  type Overview,
  type StayWithLetters,
  useDeleteLetter,
  useTakeStep,
  useUndoStep,
} from './recommendation-data.ts';

type Props = {
  letter: Letter;
  stay: StayWithLetters;
  today: string;
  cvVersions: Overview['cvVersions'];
};

const colours: Partial<Record<State, string>> = {
  uploaded: 'teal',
  assigned: 'teal',
  declined: 'gray',
  dropped: 'gray',
};

/** LOR-3: one letter: where it stands, what can follow, its words and its packet. */
export function LetterCard({ letter, stay, today, cvVersions }: Props) {
  const { id, writer, state, steps, reminder } = letter;
  const remove = useDeleteLetter(id);
  const undo = useUndoStep(id);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Letter of ${doctor(writer)}`}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={3} size="h5">
              {doctor(writer)}
            </Title>
            <Badge color={colours[state] ?? 'blue'} variant="light">
              {stateWords[state].name}
            </Badge>
          </Group>
          <Group gap="xs">
            {steps.length > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                loading={undo.isPending}
                onClick={() => undo.mutate(undefined, { onError: notifyRefused })}
              >
                Take the last step back
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                remove.mutate(true, {
                  onSuccess: () =>
                    notifyWithUndo('The letter is off the list.', () =>
                      remove.mutate(false, { onError: notifyRefused }),
                    ),
                  onError: notifyRefused,
                })
              }
            >
              Remove
            </Button>
          </Group>
        </Group>
        <Text size="sm">{stateWords[state].about}</Text>
        {reminder && (
          <Text size="sm" c="dimmed">
            {reminder.on === null
              ? `${mostReminders} reminders were sent. Ask in person or by phone, or ask another physician.`
              : `A polite reminder is due on ${dayInWords(reminder.on)}. Sent so far: ${reminder.sent}.`}
          </Text>
        )}
        {steps.length > 0 && (
          <Text size="sm" c="dimmed">
            {steps.map(({ kind, on }) => `${stepWords[kind]}, ${dayInWords(on)}`).join(' · ')}
          </Text>
        )}
        <NextStep key={steps.length} letter={letter} today={today} />
        <LetterTexts key={state} letter={letter} />
        <PacketForm letter={letter} goalsDraft={stay.goalsDraft} cvVersions={cvVersions} />
      </Stack>
    </Paper>
  );
}

function NextStep({ letter: { id, next }, today }: { letter: Letter; today: string }) {
  const [on, setOn] = useState(today);
  const take = useTakeStep(id);
  if (next.length === 0) return null;
  const quiet: readonly StepKind[] = ['decline', 'drop', 'remind'];
  return (
    <div>
      <Group align="end" gap="xs">
        <TextInput
          type="date"
          label="What happened, and when"
          value={on}
          max={today}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        {next.map((kind) => (
          <Button
            key={kind}
            size="sm"
            variant={quiet.includes(kind) ? 'default' : 'filled'}
            loading={take.isPending && take.variables.kind === kind}
            onClick={() => take.mutate({ kind, on })}
          >
            {stepWords[kind]}
          </Button>
        ))}
      </Group>
      <RefusalList error={take.error} />
    </div>
  );
}
