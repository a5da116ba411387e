import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { Overview } from '../answers.ts';
import { CheckButton, MailboxHealth } from './MailboxHealth.tsx';
import { ThreadList } from './ThreadList.tsx';
import { ThreadView } from './ThreadView.tsx';
import classes from './mail.module.css';
import { useInboxWork } from './useInboxWork.ts';

const searchSchema = z.object({ thread: z.string().optional().catch(undefined) });

/** CMP-4, CMP-9, CMP-10: what they answered, those needing an answer first, and the health of the mailbox. */
export default function InboxPage() {
  const { thread } = searchSchema.parse(useSearch({ strict: false }));
  const { check } = useInboxWork();
  const inbox = useQuery({
    queryKey: ['inbox'],
    queryFn: () => ask(api.inbox.$get()),
    refetchInterval: ({ state }) => (state.data?.check.state === 'running' ? 1000 : 30_000),
  });
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
          <div className={thread ? classes.hiddenWhileReading : undefined}>
            <MailboxHealth inbox={inbox.data} checking={check.isPending} />
          </div>
          <Content inbox={inbox.data} openId={thread ?? null} />
        </>
      )}
    </>
  );
}

function Content({ inbox, openId }: { inbox: Overview; openId: string | null }) {
  if (inbox.threads.length === 0 && openId === null) return <Nothing inbox={inbox} />;
  // On a wide screen the most pressing thread is open already.
  const shown = openId ?? inbox.threads[0]?.outreachId;
  return (
    <>
      {inbox.silent > 0 && (
        <Text size="sm" c="dimmed" mb="md" className={openId ? classes.hiddenWhileReading : undefined}>
          {inbox.silent === 1
            ? 'One of those you wrote to has'
            : `${inbox.silent} of those you wrote to have`}{' '}
          not answered yet. A follow-up is proposed after 7 days.
        </Text>
      )}
      <div className={classes.layout} data-open={openId !== null}>
        <ThreadList threads={inbox.threads} openId={shown ?? null} />
        {shown !== undefined && (
          <div className={openId === null ? classes.hiddenOnPhone : undefined}>
            <ThreadView outreachId={shown} takesFocus={openId !== null} />
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
