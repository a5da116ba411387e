import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Anchor, Paper, ScrollArea, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import type { Dimension } from '../figures.ts';
import { type Figures, useFigures } from './campaign-data.ts';
import type { LogSearch } from './log-search.ts';
import { dayInWords } from './moments.ts';

/** What came of the campaign: each number is a link to the rows behind it. */
export default function FiguresTab() {
  const figures = useFigures();
  if (figures.isPending) return <Loading what="the figures" />;
  if (!figures.data) return <RefusalList error={figures.error} onRetry={() => void figures.refetch()} />;
  const { funnel, weeks, followUps, groups } = figures.data;
  if (funnel.mailed === 0) {
    return (
      <EmptyState
        title="No figures yet"
        action={<LinkButton to="/campaign">Approve the first drafts</LinkButton>}
      >
        Once mails have left, this page shows how many were answered, and by whom.
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      <Funnel funnel={funnel} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Weeks weeks={weeks} />
        <FollowUps days={followUps} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        The range after each share is where the true share probably lies (95 of 100 times). Below 30 mails it
        is too wide to compare anything: “too few to tell”.
      </Text>
      {groups.map((group) => (
        <Groups key={group.dimension} group={group} />
      ))}
    </Stack>
  );
}

/** A link to the rows of the log behind a number. */
function Rows({ filter, children }: { filter: LogSearch; children: ReactNode }) {
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => <Link to="/campaign" search={{ tab: 'log', ...filter }} {...props} />}
    >
      {children}
    </Anchor>
  );
}

type Share = Figures['funnel']['yes'];
const percent = (share: number) => `${Math.round(share * 100)}%`;

function inWords({ count, of, low, high, tooFew }: Share): string {
  if (of === 0) return '';
  return tooFew ? 'too few to tell' : `${percent(count / of)}, probably ${percent(low)} to ${percent(high)}`;
}

function Funnel({ funnel: { mailed, answered, yes } }: { funnel: Figures['funnel'] }) {
  const steps = [
    { name: 'Written to', stage: 'mailed', count: mailed, words: '' },
    { name: 'Answered', stage: 'answered', count: answered.count, words: inWords(answered) },
    { name: 'Said yes, or asked for papers', stage: 'yes', count: yes.count, words: inWords(yes) },
  ] as const;
  return (
    <section aria-label="From mailed to yes">
      <Title order={2} size="h4" mb="xs">
        From mailed to yes
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {steps.map(({ name, stage, count, words }) => (
          <Paper key={stage} withBorder p="md">
            <Text size="sm" c="dimmed">
              {name}
            </Text>
            <Text fz={28} fw={650}>
              {count}
            </Text>
            {words && <Text size="sm">{words}</Text>}
            <Rows filter={{ stage }}>Show them</Rows>
          </Paper>
        ))}
      </SimpleGrid>
    </section>
  );
}

function Weeks({ weeks }: { weeks: Figures['weeks'] }) {
  return (
    <section aria-label="Mails by week">
      <Title order={2} size="h4" mb="xs">
        Mails by week
      </Title>
      <div aria-hidden>
        <BarChart
          h={220}
          data={weeks.map((week) => ({
            week: dayInWords(week.monday).replace(/, \d+$/, ''),
            'First mails': week.first,
            'Follow-ups': week.followUps,
          }))}
          dataKey="week"
          type="stacked"
          withLegend
          maxBarWidth={48}
          yAxisProps={{ allowDecimals: false }}
          barChartProps={{ accessibilityLayer: false }}
          series={[
            { name: 'First mails', color: 'teal.7' },
            { name: 'Follow-ups', color: 'gray.5' },
          ]}
        />
      </div>
      <Table verticalSpacing={4} mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Week of</Table.Th>
            <Table.Th>First mails</Table.Th>
            <Table.Th>Follow-ups</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.map((week) => (
            <Table.Tr key={week.monday}>
              <Table.Td>
                <Rows filter={{ week: week.monday }}>{dayInWords(week.monday)}</Rows>
              </Table.Td>
              <Table.Td>{week.first}</Table.Td>
              <Table.Td>{week.followUps}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function FollowUps({ days }: { days: Figures['followUps'] }) {
  return (
    <section aria-label="Follow-ups by day">
      <Title order={2} size="h4" mb="xs">
        Follow-ups to come
      </Title>
      {days.length === 0 ? (
        <Text size="sm" c="dimmed">
          No follow-up is to come. One is proposed 7 days after each mail without an answer.
        </Text>
      ) : (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Day</Table.Th>
              <Table.Th>Follow-ups that fall due</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ on, count }) => (
              <Table.Tr key={on}>
                <Table.Td>
                  <Rows filter={{ followUpOn: on }}>{dayInWords(on)}</Rows>
                </Table.Td>
                <Table.Td>{count}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

const titles: Record<Dimension, string> = {
  list: 'By list',
  letter: 'By letter',
  state: 'By state',
  specialty: 'By specialty',
};

function filterOf(dimension: Dimension, value: string): LogSearch {
  if (dimension === 'state') return { us: value };
  return { [dimension]: value };
}

function Groups({ group: { dimension, rows, left } }: { group: Figures['groups'][number] }) {
  return (
    <section aria-label={titles[dimension]}>
      <Title order={2} size="h4" mb="xs">
        {titles[dimension]}
      </Title>
      <ScrollArea type="auto">
        <Table miw={560} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {['Group', 'Written to', 'Answered', 'Yes'].map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.value}>
                <Table.Td>
                  <Rows filter={{ stage: 'mailed', ...filterOf(dimension, row.value) }}>{row.name}</Rows>
                </Table.Td>
                <Table.Td>{row.mailed}</Table.Td>
                {(['answered', 'yes'] as const).map((stage) => (
                  <Table.Td key={stage}>
                    <Rows filter={{ stage, ...filterOf(dimension, row.value) }}>{row[stage].count}</Rows>{' '}
                    <Text span size="sm" c="dimmed">
                      {inWords(row[stage])}
                    </Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {left} more with fewer mails. The log holds them all.
        </Text>
      )}
    </section>
  );
}
