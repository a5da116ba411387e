import { Anchor, Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { Breakable } from '#web/Breakable.tsx';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { dayOfMoment, mediumDay } from '#web/dates.ts';
import { stateWords } from '../state-words.ts';
import { LogFilters } from './LogFilters.tsx';
import { OutreachDrawer } from './OutreachDrawer.tsx';
import classes from './LogTab.module.css';
import { type LogLine, useLog } from './campaign-data.ts';
import { type LogSearch, noFilter } from './log-search.ts';

const responses = { yes: 'Yes', no: 'No', pending: 'Pending' } as const;
const outcomes = { no: 'No', 'maybe-later': 'Maybe later', yes: 'Yes' } as const;
type Props = {
  openId: string | null;
  onOpen: (id: string | null) => void;
  filter: LogSearch;
  onFilter: (change: LogSearch) => void;
};

/** CMP-2: for each target when it was mailed, to whom, what role, the response, the next follow-up and the outcome. */
export function LogTab({ openId, onOpen, filter, onFilter }: Props) {
  const log = useLog(filter);
  if (log.isPending) return <Loading what="the log" />;
  if (!log.data) return <RefusalList error={log.error} onRetry={() => void log.refetch()} />;
  const lines = log.data.pages.flatMap((page) => page.lines);
  const filtered = Object.values(filter).some((value) => value !== undefined);
  if (lines.length === 0 && !filtered) {
    return (
      <EmptyState
        title="The log is empty"
        action={<LinkButton to="/targets">Choose targets to write to</LinkButton>}
      >
        Each target you write to gets a line: when, to whom, the response, the next follow-up and the outcome.
      </EmptyState>
    );
  }
  return (
    <Stack>
      <LogFilters filter={filter} onChange={onFilter} />
      {lines.length === 0 && (
        <Group>
          <Text>No line of the log is like that.</Text>
          <Button size="xs" variant="default" onClick={() => onFilter(noFilter)}>
            Show all
          </Button>
        </Group>
      )}
      <ScrollArea type="auto">
        <Table miw={1000} highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {[
                'Target',
                'To',
                'Mails',
                'First mail',
                'Last mail',
                'Where it stands',
                'Follow-up',
                'Response',
                'Outcome',
              ].map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} onOpen={() => onOpen(line.id)} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {log.hasNextPage && (
        <Button variant="default" onClick={() => void log.fetchNextPage()} loading={log.isFetchingNextPage}>
          Show more
        </Button>
      )}
      <OutreachDrawer id={openId} onClose={() => onOpen(null)} />
    </Stack>
  );
}

function Line({ line, onOpen }: { line: LogLine; onOpen: () => void }) {
  const { target } = line;
  return (
    <Table.Tr>
      <Table.Td miw={140}>
        <Anchor component="button" type="button" ta="left" size="sm" onClick={onOpen}>
          {target.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[target.city, target.state].filter(Boolean).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td miw={150} className={classes.breakable}>
        <Text size="sm">
          <Breakable text={line.address} />
        </Text>
        <Text size="xs" c="dimmed">
          {[line.to === target.name ? '' : line.to, line.role].filter(Boolean).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td>{line.mailsSent}</Table.Td>
      <Day of={line.firstSentAt && dayOfMoment(line.firstSentAt)} />
      <Day of={line.lastSentAt && dayOfMoment(line.lastSentAt)} />
      <Table.Td miw={130}>
        <Text size="sm" fw={line.needsAddress || line.state === 'undecided' ? 700 : 400}>
          {stateWords[line.state]}
        </Text>
      </Table.Td>
      <Day of={line.followUpOn && mediumDay(line.followUpOn)} />
      <Table.Td>{line.response ? responses[line.response] : ''}</Table.Td>
      <Table.Td>{line.outcome ? outcomes[line.outcome] : ''}</Table.Td>
    </Table.Tr>
  );
}

function Day({ of }: { of: string | null }) {
  return (
    <Table.Td>
      <Text size="sm" className={classes.oneLine}>
        {of}
      </Text>
    </Table.Td>
  );
}
