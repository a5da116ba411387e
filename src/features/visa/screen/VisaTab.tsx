import {
  Alert,
  Anchor,
  Badge,
  Checkbox,
  Flex,
  Group,
  List,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shortDay } from '#web/dates.ts';
import { EmptyState } from '#web/EmptyState.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { Source } from '#plain/source.ts';
import { type Way, wayNames, ways } from '../ways.ts';
import { Appointments } from './Appointments.tsx';
import { SourceList, SourceNames } from '#web/SourceList.tsx';
import { type Visa, useTick, visaQuery } from './visa-data.ts';

/** PKT-5: what a status permits, a list of what to do by when, and where it is written. */
export default function VisaTab() {
  const visa = useQuery(visaQuery);
  const choose = useAction((way: Way | null) => ask(api.visa.way.$put({ json: { way } })), ['visa', 'today']);
  if (!visa.data) {
    return visa.error ? (
      <RefusalList error={visa.error} onRetry={() => void visa.refetch()} />
    ) : (
      <Loading what="the visa checklist" />
    );
  }
  const { way, standing } = visa.data;
  return (
    <Stack maw={760}>
      <Text size="sm">
        This is no legal advice. It tells what is written where, so that you can read it yourself. Rules
        change: open each source again before you rely on it.
      </Text>
      <NativeSelect
        label="How do you enter the USA?"
        value={(choose.isPending ? choose.variables : way) ?? ''}
        onChange={(event) => choose.mutate((event.currentTarget.value || null) as Way | null)}
        data={[{ value: '', label: 'Choose…' }, ...ways.map((value) => ({ value, label: wayNames[value] }))]}
      />
      {standing === null && (
        <Alert color="orange" variant="light" title="Are you a student or a graduate?">
          Much depends on it.{' '}
          <Anchor href="/profile#standing" underline="always">
            Answer it in Profile
          </Anchor>{' '}
          first.
        </Alert>
      )}
      {way === null ? (
        <EmptyState title="What you get here">
          A list of steps for your way into the USA, each with its official source and the day on which it
          should be done, counted back from your first day at the site.
        </EmptyState>
      ) : (
        <>
          <Permits visa={visa.data} />
          {way !== 'resident' && <Appointments visa={visa.data} />}
          <Steps visa={visa.data} />
        </>
      )}
    </Stack>
  );
}

function Permits({ visa: { permits, standing } }: { visa: Visa }) {
  if (!permits) return null;
  const who = standing === 'graduate' ? 'for a graduate' : standing === 'student' ? 'for a student' : '';
  return (
    <Paper withBorder p="md" component="section" aria-label="What this status permits">
      <Group gap="xs" mb="xs">
        <Title order={2} size="h4">
          What this status permits {who}
        </Title>
        {permits.grayZone && (
          <Badge color="orange" variant="light" size="lg" tt="none">
            Gray zone
          </Badge>
        )}
      </Group>
      <List spacing={6} mb="sm">
        {permits.sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <SourceList sources={permits.sources} />
    </Paper>
  );
}

function Steps({ visa: { items, firstDay } }: { visa: Visa }) {
  const tick = useTick();
  const done = items.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <Stack gap="sm" component="section" aria-label="Steps">
      <Title order={2} size="h4">
        Steps: {done} of {items.length} done
      </Title>
      <Text size="sm" c="dimmed">
        {firstDay ? (
          `Counted back from ${dayInWords(firstDay)}, the first day of your block.`
        ) : (
          <>
            Without a block there are no dates. Add one under{' '}
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/logistics" search={{ tab: 'availability' }} {...props} />}
            >
              Availability
            </Anchor>
            .
          </>
        )}
      </Text>
      {items.map(({ id, text, why, state, dueOn, doneOn, sources }) => (
        <Paper key={id} withBorder p="sm">
          <Flex justify="space-between" align="flex-start" gap="xs" direction={{ base: 'column', sm: 'row' }}>
            <Checkbox
              label={text}
              description={why}
              checked={doneOn !== null}
              onChange={(event) => tick.mutate({ item: id, done: event.currentTarget.checked })}
            />
            <When state={state} dueOn={dueOn} />
          </Flex>
          <SourceNames sources={sources} />
        </Paper>
      ))}
      <Title order={2} size="h4">
        How the sources were read
      </Title>
      <SourceList sources={distinct(items.flatMap(({ sources }) => sources))} />
    </Stack>
  );
}

const distinct = (sources: readonly Source[]) =>
  sources.filter(({ address }, index) => sources.findIndex((one) => one.address === address) === index);

const colors = { late: 'red', soon: 'orange', later: 'gray' } as const;

function When({ state, dueOn }: Pick<Visa['items'][number], 'state' | 'dueOn'>) {
  if (state === 'done' || state === 'open' || dueOn === null) return null;
  const by = shortDay(dueOn);
  return (
    <Badge color={colors[state]} variant="light" tt="none" style={{ flexShrink: 0 }}>
      {state === 'late' ? `was due ${by}` : `by ${by}`}
    </Badge>
  );
}
