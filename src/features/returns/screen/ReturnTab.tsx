import { Badge, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { inDollars } from '#features/opportunities/costs.ts';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';

const fetchReturn = () => ask(api.return.$get());
type Whole = Awaited<ReturnType<typeof fetchReturn>>;

/** ROI-1: money and hours in; hands-on weeks, letters and introductions out. */
export default function ReturnTab() {
  const whole = useQuery({ queryKey: ['next', 'return'], queryFn: fetchReturn });
  const { data } = whole;
  return (
    <Stack gap="md">
      <RefusalList
        error={whole.error}
        title="The return cannot be shown"
        onRetry={() => void whole.refetch()}
      />
      {whole.isPending && <Loading what="the return" />}
      {data && data.sites.length === 0 && (
        <EmptyState
          title="No confirmed stay yet"
          action={<LinkButton to="/opportunities">Open Opportunities</LinkButton>}
        >
          With the first confirmed stay this page reckons what went in, money and hours, and what came out:
          weeks of hands-on work, strong letters, introductions. And it says when a site is not worth more
          than the agreed time.
        </EmptyState>
      )}
      {data && data.sites.length > 0 && (
        <>
          <All whole={data} />
          {data.sites.map((site) => (
            <SiteCard key={site.id} site={site} />
          ))}
        </>
      )}
    </Stack>
  );
}

function All({ whole }: { whole: Whole }) {
  const { money, unknown, hours, handsOnWeeks, months, strongLetters, introductions, perStrongLetter } =
    whole;
  const { letterGoal, monthGoal, words } = whole;
  return (
    <Paper withBorder p="md" component="section" aria-label="All together">
      <Text mb="sm">{words}</Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <Figure
          name="Money"
          value={
            money === 0 && unknown > 0
              ? 'not entered yet'
              : `${unknown > 0 ? 'at least ' : ''}${inDollars(money)}`
          }
        />
        <Figure name="Hours" value={`${hours}`} note="As kept in Plan, Time" />
        <Figure
          name="Cost of a strong letter"
          value={
            perStrongLetter === null
              ? 'none yet'
              : `${unknown > 0 ? 'at least ' : ''}${inDollars(perStrongLetter)}`
          }
        />
        <Figure
          name="Hands-on weeks"
          value={`${handsOnWeeks}`}
          note={`${months.toFixed(1)} months; the goal is ${monthGoal.from} to ${monthGoal.to}`}
        />
        <Figure
          name="Strong letters"
          value={`${strongLetters}`}
          note={`The goal is ${letterGoal.from} to ${letterGoal.to}`}
        />
        <Figure name="Introductions" value={`${introductions}`} />
      </SimpleGrid>
    </Paper>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fw={700} size="lg">
        {value}
      </Text>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </div>
  );
}

const badges = {
  yes: { color: 'teal', text: 'Worth the time' },
  no: { color: 'red', text: 'Not worth more than the agreed time' },
  'too early': { color: 'gray', text: 'Too early to say' },
} as const;

function weeksOf({ handsOnWeeks, handsOnDone }: Whole['sites'][number]): string {
  if (handsOnWeeks === null) return 'hands-on weeks unknown';
  const planned = `${handsOnWeeks} hands-on ${handsOnWeeks === 1 ? 'week' : 'weeks'}`;
  return handsOnDone === handsOnWeeks ? planned : `${handsOnDone ?? 0} of ${planned} done`;
}

function SiteCard({ site }: { site: Whole['sites'][number] }) {
  const { title, money, perStrongLetter, strongLetters, introductions, verdict } = site;
  const { color, text } = badges[verdict.worth];
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            {title}
          </Title>
          <Badge color={color} variant="light">
            {text}
          </Badge>
        </Group>
        <Text size="sm">
          {money.total === 0 && money.unknown.length > 0
            ? 'Costs not entered yet'
            : `${money.unknown.length > 0 ? 'At least ' : ''}${inDollars(money.total)}`}{' '}
          · {weeksOf(site)} · {strongLetters} strong {strongLetters === 1 ? 'letter' : 'letters'}
          {strongLetters > 1 && perStrongLetter !== null && ` at ${inDollars(perStrongLetter)} each`} ·{' '}
          {introductions} {introductions === 1 ? 'introduction' : 'introductions'}
        </Text>
        <List size="sm">
          {verdict.reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
        {verdict.instead.length > 0 && (
          <div>
            <Title order={3} size="h6">
              What to do
            </Title>
            <List size="sm">
              {verdict.instead.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Paper>
  );
}
