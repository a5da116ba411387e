import {
  Alert,
  Badge,
  Button,
  Checkbox,
  Group,
  List,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayInWords } from '#plain/in-words.ts';
import { RefusalList } from '#web/RefusalList.tsx';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { notifyRefused } from '#web/notify.ts';
import { type RedFlag, flagKeys, redFlags } from '../check-in.ts';
import { type OnSite, useCheckIn } from './onsite-data.ts';

/** SIT-3: four questions a week, what the answers mean, and how the weeks went. */
export function CheckInSection({ one }: { one: OnSite }) {
  const { weeks, checkIns, advice, due } = one;
  const latest = weeks.at(-1);
  const keep = useCheckIn(one.externship.id);
  const [monday, setMonday] = useState(due?.monday ?? latest?.monday ?? '');
  const chosen = weeks.find((week) => week.monday === monday) ?? latest;
  if (!chosen) return null;
  const { number } = chosen;
  const before = checkIns.find((checkIn) => checkIn.monday === chosen.monday)?.flags ?? null;
  const save = (flags: RedFlag[]) =>
    keep.mutate(
      { monday: chosen.monday, flags },
      {
        onSuccess: () =>
          notifyWithUndo(`Week ${number} is kept.`, () =>
            keep.mutate({ monday: chosen.monday, flags: before }, { onError: notifyRefused }),
          ),
      },
    );
  return (
    <Paper withBorder p="md" component="section" aria-label="Weekly check-in">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h4">
          Weekly check-in
        </Title>
        {due && (
          <Badge color="yellow" variant="light">
            Week {due.number} is to be looked back on
          </Badge>
        )}
      </Group>
      <Stack gap="md">
        {advice && (
          <Alert color={advice.kind === 'fine' ? 'teal' : 'orange'} variant="light" title={advice.title}>
            <List size="sm" spacing={4}>
              {advice.steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {weeks.length > 1 && (
          <NativeSelect
            label="Week"
            value={chosen.monday}
            onChange={(event) => setMonday(event.currentTarget.value)}
            data={weeks.map((week) => ({
              value: week.monday,
              label: `Week ${week.number}, from ${dayInWords(week.monday)}`,
            }))}
            w={{ base: '100%', xs: 320 }}
          />
        )}
        <Questions key={`${chosen.monday} ${before}`} number={number} before={before} onKeep={save}>
          <RefusalList error={keep.error} />
          <Button type="submit" mt="sm" loading={keep.isPending}>
            {before ? 'Correct the check-in' : 'Keep the check-in'}
          </Button>
        </Questions>
        <History one={one} />
      </Stack>
    </Paper>
  );
}

type QuestionsProps = {
  number: number;
  before: RedFlag[] | null;
  onKeep: (flags: RedFlag[]) => void;
  children: ReactNode;
};

function Questions({ number, before, onKeep, children }: QuestionsProps) {
  const [flags, setFlags] = useState<RedFlag[]>(before ?? []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(flags);
      }}
    >
      <Checkbox.Group
        label={`What was true in week ${number}?`}
        description="Tick nothing if none of it was."
        value={flags}
        onChange={(values) => setFlags(flagKeys.filter((flag) => values.includes(flag)))}
      >
        <Stack gap="xs" mt="xs">
          {flagKeys.map((flag) => (
            <Checkbox key={flag} value={flag} label={redFlags[flag]} />
          ))}
        </Stack>
      </Checkbox.Group>
      {children}
    </form>
  );
}

function History({ one: { weeks, checkIns } }: { one: OnSite }) {
  if (checkIns.length === 0) return null;
  const known = new Map(checkIns.map(({ monday, flags }) => [monday, flags]));
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        Week by week
      </Title>
      <List size="sm" spacing={4} listStyleType="none">
        {weeks.map(({ number, monday }) => (
          <List.Item key={monday}>
            <Text size="sm" span fw={600}>
              Week {number}:{' '}
            </Text>
            {saidOf(known.get(monday))}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function saidOf(flags: readonly RedFlag[] | undefined): string {
  if (!flags) return 'no check-in';
  return flags.length === 0 ? 'no red flag' : flags.map((flag) => redFlags[flag]).join(' ');
}
