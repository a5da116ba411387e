import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { DisconnectButton } from './DisconnectButton.tsx';
import { MailboxFacts } from './MailboxFacts.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SevenDays } from './SevenDays.tsx';
import { type ConnectedMailbox, useMailboxChanged } from './mailbox-data.ts';

/** CMP-9: connect, test, mend and forget the mailbox that sends the mails and is read for the answers. */
export function MailboxSection({ mailbox }: { mailbox: ConnectedMailbox | null }) {
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="mailbox-title">
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4" id="mailbox-title">
            Mailbox
          </Title>
          {mailbox && <StateBadge state={mailbox.state} />}
        </Group>
        {mailbox ? <Connected key={mailbox.id} mailbox={mailbox} /> : <NotConnected />}
      </Stack>
    </Paper>
  );
}

function NotConnected() {
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => ask(api.profile.$get()) });
  // Only a help in filling in: without the profile the form begins empty.
  const facts = profile.data?.profile;
  return (
    <>
      <Text size="sm">
        Foothold writes from your own address, so that you are a person and not a mailing list, and reads the
        answers there. It sends nothing that you have not approved. It never changes or deletes your mail:
        only a draft that it put there itself is taken out again when it must not be sent.
      </Text>
      {profile.isPending ? (
        <Loading what="your profile" />
      ) : (
        <ConnectForm suggested={{ address: facts?.email ?? '', displayName: facts?.name ?? '' }} />
      )}
    </>
  );
}

function Connected({ mailbox }: { mailbox: ConnectedMailbox }) {
  const [doing, setDoing] = useState<'nothing' | 'password' | 'another'>('nothing');
  const changed = useMailboxChanged();
  const test = useMutation({
    mutationFn: async () => {
      const { refusals } = await ask(api.mailbox.test.$post());
      if (refusals.length > 0) throw new Refused(422, refusals);
    },
    onSuccess: () => notifyDone('Both servers let Foothold in, and the folder of sent mail is there.'),
    onSettled: changed,
  });
  const done = () => setDoing('nothing');
  return (
    <>
      <MailboxFacts mailbox={mailbox} />
      <SevenDays mailbox={mailbox} />
      {mailbox.trouble && !test.error && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={mailbox.trouble.what === 'sending' ? 'Mails cannot be sent' : 'Answers cannot be read'}
        >
          <Text size="sm">{mailbox.trouble.reason}</Text>
          <Text size="sm" fw={600}>
            {mailbox.trouble.mend}
          </Text>
          <Text size="sm">
            Foothold also tests the connection by itself, and takes this away when it works again.
          </Text>
        </Alert>
      )}
      <RefusalList error={test.error} title="The test found something" />
      <Group gap="xs">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          Test the connection
        </Button>
        <Button variant="default" onClick={() => setDoing(mailbox.page ? 'another' : 'password')}>
          {mailbox.page ? 'Sign in again' : 'Enter a new password'}
        </Button>
        <Button variant="default" onClick={() => setDoing('another')}>
          Change address or servers
        </Button>
        <DisconnectButton address={mailbox.address} />
      </Group>
      {doing === 'password' && <PasswordForm provider={mailbox.provider} onDone={done} />}
      {doing === 'another' && <ConnectForm mailbox={mailbox} onDone={done} />}
    </>
  );
}

function StateBadge({ state }: { state: ConnectedMailbox['state'] }) {
  return state === 'connected' ? (
    <Badge variant="light">Works</Badge>
  ) : (
    <Badge color="red" variant="light">
      Needs you
    </Badge>
  );
}
