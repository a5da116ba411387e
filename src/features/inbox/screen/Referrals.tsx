import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { LinkButton } from '#web/LinkButton.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { Thread } from '../answers.ts';
import classes from './mail.module.css';
import { useInboxAction } from './useInboxWork.ts';

type Referral = Thread['referrals'][number];

/** CMP-10: the people whom the answer names: each becomes a target with one click, or not. */
export function Referrals({ thread }: { thread: Thread }) {
  if (thread.referrals.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="People named in the answer">
      {thread.referrals.map((referral) =>
        referral.state === 'proposed' ? (
          <Proposed key={referral.id} referral={referral} />
        ) : (
          <Decided key={referral.id} referral={referral} />
        ),
      )}
    </Stack>
  );
}

function Proposed({ referral }: { referral: Referral }) {
  const [name, setName] = useState(referral.name);
  const [address, setAddress] = useState(referral.address);
  const param = { id: referral.id };
  const accept = useInboxAction(() =>
    ask(api.inbox.referrals[':id'].accept.$post({ param, json: { name, address } })),
  );
  const refuse = useInboxAction(() => ask(api.inbox.referrals[':id'].refuse.$post({ param })));
  const isAddress = referral.kind === 'another-address';
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {isAddress ? 'They name another address' : 'They name somebody to write to'}
      </Title>
      <Text size="sm" mb="xs" className={classes.wrap}>
        <q>{referral.sentence}</q>
      </Text>
      <Group gap="xs" align="flex-end">
        <TextInput
          label="Name"
          size="xs"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
        />
        <TextInput
          label="E-mail address"
          size="xs"
          type="email"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          maxLength={254}
        />
        <Button
          size="xs"
          onClick={() => accept.mutate(undefined)}
          loading={accept.isPending}
          disabled={name.trim() === '' && address.trim() === ''}
        >
          {isAddress ? 'Draft a mail to it' : 'Add as a target'}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => refuse.mutate(undefined)}
          loading={refuse.isPending}
        >
          No
        </Button>
      </Group>
      <RefusalList error={accept.error} />
    </Paper>
  );
}

function Decided({ referral }: { referral: Referral }) {
  const reopen = useInboxAction(() =>
    ask(api.inbox.referrals[':id'].reopen.$post({ param: { id: referral.id } })),
  );
  const who = referral.name || referral.address;
  const isAddress = referral.kind === 'another-address';
  return (
    <Group gap="xs">
      <Text size="sm" className={classes.wrap}>
        {referral.state === 'refused' && `${who} does not become a target.`}
        {referral.state === 'accepted' &&
          (isAddress ? `A mail to ${referral.address} is drafted.` : `${who} is on your lists.`)}
      </Text>
      {referral.state === 'accepted' && referral.targetId && (
        <LinkButton
          to={isAddress ? '/campaign' : '/targets'}
          search={isAddress ? { tab: 'review' } : { open: referral.targetId }}
          size="compact-sm"
          variant="default"
        >
          {isAddress ? 'Read the draft' : 'Show the target'}
        </LinkButton>
      )}
      {!(isAddress && referral.state === 'accepted') && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => reopen.mutate(undefined)}
          loading={reopen.isPending}
        >
          Undo
        </Button>
      )}
    </Group>
  );
}
