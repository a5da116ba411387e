import { Anchor, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import type { Unmatched } from '../answers.ts';
import classes from './mail.module.css';
import { timeSince } from './time-since.ts';
import { useInboxAction } from './useInboxWork.ts';

/** CMP-9: what could not be matched, matched by hand or left, each with its undo. */
export function UnmatchedPanel() {
  const unmatched = useQuery({
    queryKey: ['inbox', 'unmatched'],
    queryFn: () => ask(api.inbox.unmatched.$get()),
  });
  if (unmatched.error)
    return <RefusalList error={unmatched.error} onRetry={() => void unmatched.refetch()} />;
  if (!unmatched.data) return <Loading what="the mails that could not be matched" />;
  const { open, decided } = unmatched.data;
  return (
    <Stack>
      {open.length === 0 ? (
        <EmptyState title="Every mail found its target">
          A mail that answers one of your subjects from an address that Foothold does not know, or a report of
          undelivered mail that names no mail of yours, would wait here for you.
        </EmptyState>
      ) : (
        <Text size="sm">
          These look like answers to your campaign, but nothing says to which mail. Foothold has read their
          headers only. Choose the target, and the mail is read and its sequence stops.
        </Text>
      )}
      {open.map((mail) => (
        <OneToMatch key={mail.id} mail={mail} />
      ))}
      {decided.length > 0 && (
        <section aria-label="Decided">
          <Title order={2} size="h5" mb="xs">
            Decided
          </Title>
          <Stack gap="xs">
            {decided.map((mail) => (
              <OneDecided key={mail.id} mail={mail} />
            ))}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

function Head({ mail }: { mail: Unmatched }) {
  return (
    <>
      <Text size="sm" fw={600} className={classes.wrap}>
        {mail.from === mail.fromAddress ? mail.from : `${mail.from} (${mail.fromAddress})`}
      </Text>
      <Text size="sm" className={classes.wrap}>
        {mail.subject || 'No subject'}
      </Text>
      <Text size="xs" c="dimmed" title={momentInWords(mail.receivedAt)}>
        {mail.kind === 'report' ? 'Report of undelivered mail' : 'Looks like an answer'},{' '}
        {timeSince(mail.receivedAt)}, in your mailbox under {mail.folder}
      </Text>
    </>
  );
}

function OneToMatch({ mail }: { mail: Unmatched }) {
  const [outreachId, setOutreachId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 250);
  const choosable = useQuery({
    queryKey: ['inbox', 'outreaches', asked],
    queryFn: () => ask(api.inbox.outreaches.$get({ query: { search: asked } })),
    placeholderData: (before) => before,
  });
  const param = { id: mail.id };
  const match = useInboxAction(
    (chosen: string) => ask(api.inbox.unmatched[':id'].match.$post({ param, json: { outreachId: chosen } })),
    'Matched. It is among the threads now.',
  );
  const leave = useInboxAction(() => ask(api.inbox.unmatched[':id'].leave.$post({ param })), 'Left alone.');
  const choices = (choosable.data?.outreaches ?? []).map((one) => ({
    value: one.outreachId,
    label: [one.name, one.place, one.address].filter(Boolean).join(', '),
  }));
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Mail from ${mail.from}`}>
      <Head mail={mail} />
      <Group gap="xs" align="flex-end" mt="xs">
        <Select
          label="Which target is it about?"
          placeholder="Name or address"
          data={choices}
          value={outreachId}
          onChange={setOutreachId}
          searchable
          searchValue={search}
          onSearchChange={setSearch}
          filter={({ options }) => options}
          nothingFoundMessage="No such target was written to"
          className={classes.chooser}
        />
        <Button
          onClick={() => outreachId && match.mutate(outreachId)}
          disabled={outreachId === null}
          loading={match.isPending}
        >
          Match
        </Button>
        <Button variant="default" onClick={() => leave.mutate(undefined)} loading={leave.isPending}>
          Not about my campaign
        </Button>
      </Group>
    </Paper>
  );
}

function OneDecided({ mail }: { mail: Unmatched }) {
  const reopen = useInboxAction(
    () => ask(api.inbox.unmatched[':id'].reopen.$post({ param: { id: mail.id } })),
    'Taken back.',
  );
  return (
    <Paper withBorder p="sm">
      <Head mail={mail} />
      <Group gap="xs" mt={4}>
        {mail.state === 'matched' && mail.outreachId ? (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/inbox" search={{ thread: mail.outreachId ?? undefined }} {...props} />
            )}
          >
            Matched to {mail.targetName}
          </Anchor>
        ) : (
          <Text size="sm">Not about your campaign</Text>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => reopen.mutate(undefined)}
          loading={reopen.isPending}
        >
          Undo
        </Button>
      </Group>
    </Paper>
  );
}
