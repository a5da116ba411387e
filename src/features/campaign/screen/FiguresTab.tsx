import { ScrollArea, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { mediumDay } from '#web/dates.ts';
import type { Dimension } from '../figures.ts';
import { type Figures, useFigures } from './campaign-data.ts';
import type { LogSearch } from './log-search.ts';
import { FunnelChart } from './FunnelChart.tsx';
import { Rows, inWords } from './log-links.tsx';
import { WeeksChart } from './WeeksChart.tsx';

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
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <FunnelChart funnel={funnel} />
        <WeeksChart weeks={weeks} />
      </SimpleGrid>
      <FollowUps days={followUps} />
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
                <Table.Td>{mediumDay(on)}</Table.Td>
                <Table.Td>
                  <Rows filter={{ followUpOn: on }}>{count}</Rows>
                </Table.Td>
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
      <ScrollArea type="auto" offsetScrollbars="x" viewportProps={{ tabIndex: 0 }}>
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
                <Table.Td>{row.name}</Table.Td>
                <Table.Td>
                  <Rows filter={{ stage: 'mailed', ...filterOf(dimension, row.value) }}>{row.mailed}</Rows>
                </Table.Td>
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
