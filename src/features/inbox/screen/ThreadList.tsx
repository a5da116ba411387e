import { Group, NavLink, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { stateWords } from '#features/campaign/state-words.ts';
import type { ThreadSummary } from '../answers.ts';
import { SortingBadge } from './SortingBadge.tsx';
import { timeSince } from './times.ts';

type Props = { threads: readonly ThreadSummary[]; openId: string | null };

/** CMP-10: the threads by what they need, those needing an answer first. */
export function ThreadList({ threads, openId }: Props) {
  const open = threads.filter((thread) => thread.needsAnswer);
  const returned = threads.filter(
    (thread) => !thread.needsAnswer && !thread.handledAt && thread.kind === 'bounce',
  );
  const noted = threads.filter(
    (thread) => !thread.needsAnswer && !thread.handledAt && thread.kind !== 'bounce',
  );
  const handled = threads.filter((thread) => thread.handledAt);
  return (
    <Stack gap="lg" component="nav" aria-label="Threads">
      <Section title="To answer" threads={open} openId={openId} none="Nothing waits for your answer." />
      <Section title="Not delivered" threads={returned} openId={openId} />
      <Section title="Noted" threads={noted} openId={openId} />
      <Section title="Handled" threads={handled} openId={openId} />
    </Stack>
  );
}

function Section({ title, threads, openId, none }: Props & { title: string; none?: string }) {
  if (threads.length === 0 && none === undefined) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h5" mb={4}>
        {title} {threads.length > 0 && `(${threads.length})`}
      </Title>
      {threads.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {threads.map((thread) => (
        <NavLink
          key={thread.outreachId}
          renderRoot={(props) => <Link to="/inbox" search={{ thread: thread.outreachId }} {...props} />}
          variant="light"
          color="gray"
          active={thread.outreachId === openId}
          aria-current={thread.outreachId === openId ? 'true' : undefined}
          label={<Line thread={thread} />}
          description={<About thread={thread} />}
        />
      ))}
    </section>
  );
}

function Line({ thread }: { thread: ThreadSummary }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text fw={600} size="sm" truncate>
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
      <Text size="xs" component="span" display="block">
        {timeSince(thread.receivedAt)} · {stateWords[thread.state]}
      </Text>
    </>
  );
}
