import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { useKeysWithin } from '#web/useKeysWithin.ts';
import type { Overview } from '../answers.ts';
import { CheckButton, MailboxHealth } from './MailboxHealth.tsx';
import { ThreadFilters } from './ThreadFilters.tsx';
import { ThreadList } from './ThreadList.tsx';
import { ThreadView } from './ThreadView.tsx';
import { UnmatchedPanel } from './UnmatchedPanel.tsx';
import { type InboxSearch, searchSchema } from './inbox-search.ts';
import classes from './mail.module.css';
import { useInboxWork } from './useInboxWork.ts';

/** CMP-4, CMP-9, CMP-10: what they answered, those needing an answer first, and the health of the mailbox. */
export default function InboxPage() {
  const search = searchSchema.parse(useSearch({ strict: false }));
  const { check } = useInboxWork();
  const inbox = useQuery({
    queryKey: ['inbox', 'overview'],
    queryFn: () => ask(api.inbox.$get()),
    refetchInterval: ({ state }) => (state.data?.check.state === 'running' ? 1000 : 30_000),
  });
  const reading = search.thread !== undefined;
  return (
    <>
      <PageHeader
        title="Inbox"
        about="What the people you wrote to answered. A mail that is not about this campaign is never stored here."
        actions={
          inbox.data && (
            <CheckButton inbox={inbox.data} checking={check.isPending} onCheck={() => check.mutate()} />
          )
        }
      />
      <RefusalList
        error={inbox.error}
        title="The inbox cannot be shown"
        onRetry={() => void inbox.refetch()}
      />
      {inbox.isPending && <Loading what="the inbox" />}
      {inbox.data && (
        <>
          <div className={reading ? classes.hiddenWhileReading : undefined}>
            <MailboxHealth inbox={inbox.data} checking={check.isPending} />
          </div>
          {search.view === 'unmatched' ? (
            <>
              <Anchor renderRoot={(props) => <Link to="/inbox" search={{}} {...props} />} size="sm">
                All threads
              </Anchor>
              <UnmatchedPanel />
            </>
          ) : (
            <Content inbox={inbox.data} search={search} />
          )}
        </>
      )}
    </>
  );
}

function Content({ inbox, search }: { inbox: Overview; search: InboxSearch }) {
  const { thread: openId, work, sorted, q } = search;
  const navigate = useNavigate();
  const layout = useRef<HTMLDivElement>(null);
  const query = {
    ...(work && { work }),
    ...(sorted && { sortedAs: sorted }),
    ...(q && { search: q }),
  };
  const pages = useInfiniteQuery({
    queryKey: ['inbox', 'threads', query],
    queryFn: ({ pageParam }) => ask(api.inbox.threads.$get({ query: { ...query, from: String(pageParam) } })),
    initialPageParam: 0,
    getNextPageParam: (last, all) =>
      last.more ? all.reduce((sum, page) => sum + page.threads.length, 0) : undefined,
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });
  const threads = pages.data?.pages.flatMap((page) => page.threads) ?? [];
  // On a wide screen the most pressing thread is open already.
  const shown = openId ?? threads[0]?.outreachId;
  const go = (change: Partial<InboxSearch>) =>
    navigate({ to: '/inbox', search: { ...search, ...change }, replace: true });
  useKeysWithin(layout, (key) => {
    const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
    const next = threads[threads.findIndex((one) => one.outreachId === shown) + step];
    if (step !== 0 && next) void go({ thread: next.outreachId });
  });
  const isComing = threads.length === 0 && pages.isFetching;
  const none = Object.values(inbox.counts).every((count) => count === 0);
  if (none && openId === undefined) return <Nothing inbox={inbox} />;
  return (
    <>
      <div className={openId ? classes.hiddenWhileReading : undefined}>
        {inbox.silent > 0 && (
          <Text size="sm" c="dimmed" mb="sm">
            {inbox.silent === 1
              ? 'One of those you wrote to has'
              : `${inbox.silent} of those you wrote to have`}{' '}
            not answered yet. A follow-up is proposed after 7 days.
          </Text>
        )}
        <ThreadFilters search={search} counts={inbox.counts} onChange={(change) => void go(change)} />
      </div>
      <RefusalList error={pages.error} onRetry={() => void pages.refetch()} />
      {isComing && <Loading what="the threads" />}
      <div ref={layout} className={classes.layout} data-open={openId !== undefined}>
        {pages.data && !isComing && (
          <ThreadList
            threads={threads}
            search={search}
            openId={shown ?? null}
            more={
              pages.hasNextPage
                ? { load: () => void pages.fetchNextPage(), loading: pages.isFetchingNextPage }
                : null
            }
          />
        )}
        {shown !== undefined && (
          <div className={openId === undefined ? classes.hiddenOnPhone : undefined}>
            <ThreadView outreachId={shown} takesFocus={openId !== undefined} />
          </div>
        )}
      </div>
    </>
  );
}

/** Nothing came yet: why, and the next step of the plan. */
function Nothing({ inbox }: { inbox: Overview }) {
  if (inbox.mailbox === null) {
    return (
      <EmptyState
        title="Connect your mailbox"
        action={<LinkButton to="/settings">Connect the mailbox</LinkButton>}
      >
        Foothold reads answers from your own mailbox and changes nothing in it. Mail that is not about your
        campaign stays unread and is not stored.
      </EmptyState>
    );
  }
  if (inbox.writtenTo === 0) {
    return (
      <EmptyState
        title="Nothing was sent yet"
        action={<LinkButton to="/campaign">Go to Campaign</LinkButton>}
      >
        Answers appear here once the first mails have left. Approve drafts in Campaign: 25 to 35 mails a week
        is a good pace.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No answer yet" action={<LinkButton to="/campaign">See who was written to</LinkButton>}>
      {inbox.writtenTo === 1 ? 'One place was' : `${inbox.writtenTo} places were`} written to. Most answers
      come after a follow-up, so silence in the first week means little. Foothold looks into {inbox.mailbox}{' '}
      every two minutes and proposes each follow-up when it is due.
    </EmptyState>
  );
}
