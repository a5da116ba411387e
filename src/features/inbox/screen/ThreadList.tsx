import { Button, Group, NavLink, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { stateWords } from '#features/campaign/state-words.ts';
import type { ThreadSummary } from '../answers.ts';
import type { InboxSearch } from './inbox-search.ts';
import { SortingBadge } from './SortingBadge.tsx';
import { timeSince } from './time-since.ts';

type Props = {
  threads: readonly ThreadSummary[];
  search: InboxSearch;
  openId: string | null;
  more: { load: () => void; loading: boolean } | null;
};

/** CMP-10: the threads by what they need, those needing an answer first, each with the time since it came. */
export function ThreadList({ threads, search, openId, more }: Props) {
  return (
    <Stack gap={2} component="nav" aria-label="Threads">
      {threads.length === 0 && (
        <Text size="sm" c="dimmed">
          No thread is like that.
        </Text>
      )}
      {threads.map((thread) => (
        <NavLink
          key={thread.outreachId}
          renderRoot={(props) => (
            <Link to="/inbox" search={{ ...search, thread: thread.outreachId }} {...props} />
          )}
          variant="light"
          color="gray"
          active={thread.outreachId === openId}
          aria-current={thread.outreachId === openId ? 'true' : undefined}
          label={<Line thread={thread} />}
          description={<About thread={thread} />}
        />
      ))}
      {more && (
        <Button variant="default" onClick={more.load} loading={more.loading}>
          Show more
        </Button>
      )}
    </Stack>
  );
}

function Line({ thread }: { thread: ThreadSummary }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text fw={thread.work === 'handled' ? 400 : 600} size="sm" truncate>
        {thread.targetName}
      </Text>
      <SortingBadge sortedAs={thread.sortedAs} />
    </Group>
  );
}

function About({ thread }: { thread: ThreadSummary }) {
  return (
    <>
      <Text size="xs" component="span" display="block" truncate>
        {thread.sortedReason || thread.subject}
      </Text>
      <Text size="xs" component="span" display="block" fw={thread.needsAnswer ? 600 : 400}>
        {thread.needsAnswer ? 'Came ' : ''}
        {timeSince(thread.receivedAt)} · {thread.handledAt ? 'Handled' : stateWords[thread.state]}
      </Text>
    </>
  );
}
