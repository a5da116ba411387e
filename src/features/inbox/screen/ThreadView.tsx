import { Alert, Anchor, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconRotate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { FromAnswer } from '#features/opportunities/screen/FromAnswer.tsx';
import { stateWords } from '#features/campaign/state-words.ts';
import { KeyHint } from '#web/KeyHint.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { CameMail, Thread } from '../answers.ts';
import { type SortedAs, choosableSortings, sortingNames } from '../rules.ts';
import { DoNotWriteDialog } from './DoNotWriteDialog.tsx';
import { AnswerBox } from './AnswerBox.tsx';
import { HeldColleagues } from './HeldColleagues.tsx';
import { CameCard, SentCard } from './MailCard.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Referrals } from './Referrals.tsx';
import { SortingBar } from './SortingBar.tsx';
import { useInboxWork } from './useInboxWork.ts';
import { mediumDay } from '#web/dates.ts';
import { useKeysWithin } from '#web/useKeysWithin.ts';
import classes from './mail.module.css';

/** What we sent and what came, and what to do about it. Keys work while the focus is inside (WCAG 2.1.4). */
export function ThreadView({ outreachId, takesFocus }: { outreachId: string; takesFocus: boolean }) {
  const thread = useQuery({
    queryKey: ['inbox', 'thread', outreachId],
    queryFn: () => ask(api.inbox.threads[':id'].$get({ param: { id: outreachId } })),
    refetchInterval: 30_000,
  });
  if (thread.error)
    return (
      <RefusalList
        error={thread.error}
        title="This thread cannot be shown"
        onRetry={() => void thread.refetch()}
      />
    );
  if (!thread.data) return <Loading what="the thread" />;
  return <OpenThread key={outreachId} thread={thread.data} takesFocus={takesFocus} />;
}

function OpenThread({ thread, takesFocus }: { thread: Thread; takesFocus: boolean }) {
  const panel = useRef<HTMLElement>(null);
  const writing = useRef<HTMLTextAreaElement>(null);
  const work = useInboxWork();
  const [asking, setAsking] = useState<CameMail | null>(null);
  useLayoutEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const leading = work.asSorted(leadingMail(thread));
  // The draft of an answer stands in its own box.
  const [latest, ...earlier] = thread.items
    .filter((item) => !(item.kind === 'sent' && item.waits === 'draft'))
    .toReversed();
  const sort = (sortedAs: SortedAs) => {
    if (leading === null || sortedAs === leading.sortedAs) return;
    if (sortedAs === 'doNotWrite') setAsking(leading);
    else work.sortMail(leading, sortedAs);
  };
  const handle = () => leading && work.handle.mutate({ id: leading.id, handled: leading.handledAt === null });
  useKeysWithin(panel, (key) => {
    if (asking !== null) return;
    if (key === 'h') handle();
    if (key === 'z') work.undoSort();
    if (key === 'r') writing.current?.focus();
    const sorting = choosableSortings.find((one) => sortingNames[one].key === key);
    if (sorting !== undefined) sort(sorting);
  });
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.thread}
      aria-label={`Thread with ${thread.targetName}`}
    >
      <Stack gap="md">
        <div>
          <Anchor
            renderRoot={(props) => <Link to="/inbox" search={{}} {...props} />}
            hiddenFrom="md"
            size="sm"
          >
            <Group gap={4} component="span">
              <IconArrowLeft size={16} aria-hidden /> All threads
            </Group>
          </Anchor>
          <Title order={2} size="h3" className={classes.wrap}>
            {thread.targetName}
          </Title>
          <Text size="sm" c="dimmed" className={classes.wrap}>
            {[thread.place, thread.writtenTo, stateWords[thread.state]]
              .filter((part) => part !== '')
              .join(' · ')}
            {thread.state === 'paused' && thread.resumeOn && ` until ${mediumDay(thread.resumeOn)}`}
          </Text>
        </div>
        {thread.state === 'needsAddress' && <NeedsAddress thread={thread} />}
        <HeldColleagues held={thread.held} />
        {latest && <Item item={latest} />}
        {leading && <SortingBar mail={leading} onSort={sort} />}
        <Referrals thread={thread} />
        <NextSteps thread={thread} />
        <Group gap="xs">
          {leading && (
            <Button
              variant="default"
              onClick={handle}
              loading={work.handle.isPending}
              leftSection={
                leading.handledAt ? <IconRotate size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />
              }
              rightSection={<KeyHint of="h" />}
            >
              {leading.handledAt ? 'Not handled yet' : 'Mark as handled'}
            </Button>
          )}
          {thread.steps.length > 0 && <FromAnswer outreachId={thread.outreachId} within={panel} />}
        </Group>
        <Text size="xs" c="dimmed" className={classes.keyboardOnly}>
          Keys, while the focus is inside this thread: <Kbd size="xs">0</Kbd> to <Kbd size="xs">9</Kbd> sort,{' '}
          <Kbd size="xs">z</Kbd> undoes, <Kbd size="xs">r</Kbd> answers, <Kbd size="xs">o</Kbd> makes an
          opportunity of a yes, <Kbd size="xs">h</Kbd> marks as handled, <Kbd size="xs">j</Kbd> and{' '}
          <Kbd size="xs">k</Kbd> go to the next and the last thread.
        </Text>
        <AnswerBox thread={thread} writing={writing} />
        {earlier.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </Stack>
      <DoNotWriteDialog
        mail={asking}
        onClose={() => setAsking(null)}
        onConfirm={(id, wholeOrganisation) => {
          if (leading?.id === id) work.sortMail(leading, 'doNotWrite', wholeOrganisation);
          setAsking(null);
        }}
      />
    </section>
  );
}

function Item({ item }: { item: Thread['items'][number] }) {
  return item.kind === 'sent' ? <SentCard mail={item} /> : <CameCard mail={item} />;
}

/** The mail that the keys act on: the newest answer that is not handled, else the newest of all. */
function leadingMail(thread: Thread): CameMail | null {
  const came = thread.items.filter((item) => item.kind !== 'sent');
  const answers = came.filter((mail) => mail.kind === 'answer');
  return answers.findLast((mail) => mail.handledAt === null) ?? answers.at(-1) ?? came.at(-1) ?? null;
}

function NeedsAddress({ thread }: { thread: Thread }) {
  return (
    <Alert color="orange" variant="light" title="Another address is needed">
      <Text size="sm" mb="xs" className={classes.wrap}>
        {thread.writtenTo} does not exist, so nothing more is written to it. Look at the website of{' '}
        {thread.targetName}, or telephone, and enter another address.
      </Text>
      <LinkButton
        to="/campaign"
        search={{ tab: 'log', outreach: thread.outreachId }}
        size="xs"
        variant="default"
      >
        Enter another address
      </LinkButton>
    </Alert>
  );
}
