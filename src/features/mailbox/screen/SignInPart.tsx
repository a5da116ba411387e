import {
  Alert,
  Anchor,
  Button,
  Code,
  Group,
  Loader,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconExternalLink, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { providers } from '../providers.ts';
import { type PageProvider, registration } from '../sign-in-pages.ts';
import classes from './mailbox.module.css';
import { useMailboxChanged } from './mailbox-data.ts';

type Props = {
  provider: PageProvider;
  address: string;
  displayName: string;
  /** Of an earlier sign-in. */
  clientId?: string;
  onDone?: () => void;
};
const companies: Record<PageProvider, string> = { gmail: 'Google', microsoft: 'Microsoft' };
const key = ['mailbox', 'sign-in'];

/** CMP-9: sign-in at the provider's own page, with a client id that the applicant makes there once. */
export function SignInPart({ provider, address, displayName, clientId: known = '', onDone }: Props) {
  const [clientId, setClientId] = useState(known);
  const [clientSecret, setClientSecret] = useState('');
  const queries = useQueryClient();
  const changed = useMailboxChanged();
  const company = companies[provider];
  const begin = useMutation({
    mutationFn: (way: 'browser' | 'code') =>
      ask(
        api.mailbox['sign-in'].$post({
          json: { provider, way, address, displayName, clientId, clientSecret },
        }),
      ),
    onSuccess: (begun) => queries.setQueryData(key, begun),
  });
  const giveUp = useMutation({
    mutationFn: () => ask(api.mailbox['sign-in'].$delete()),
    onSuccess: (ended) => queries.setQueryData(key, ended),
  });
  const asked = useQuery({
    queryKey: key,
    queryFn: () => ask(api.mailbox['sign-in'].$get()),
    enabled: begin.isSuccess,
    refetchInterval: (query) => (query.state.data?.state === 'waiting' ? 1500 : false),
  });
  const state = begin.isSuccess ? asked.data : undefined;
  const isDone = state?.state === 'done';
  const finish = useEffectEvent(async () => {
    notifyDone('The mailbox is connected. Both servers let Foothold in.');
    await changed();
    onDone?.();
  });
  useEffect(() => {
    if (isDone) void finish();
  }, [isDone]);
  const refused = state?.state === 'refused' ? new Refused(422, state.refusals) : null;
  if (state?.state === 'waiting') {
    return (
      <Alert variant="light" icon={<Loader size="sm" />} title={`Now sign in at ${company}`}>
        <Stack gap="sm">
          {state.userCode && (
            <Text size="sm">
              Type this code there, on any device: <Code fz="lg">{state.userCode}</Code>
            </Text>
          )}
          <Text size="sm">
            Sign in with {address || 'the account of this mailbox'}, and allow reading and sending mail. This
            page goes on by itself. You have ten minutes.
          </Text>
          <Group gap="xs">
            <Button
              component="a"
              href={state.url}
              target="_blank"
              rel="noreferrer"
              rightSection={<IconExternalLink size={16} aria-hidden />}
            >
              Open the sign-in page
            </Button>
            <Button variant="default" onClick={() => giveUp.mutate()} loading={giveUp.isPending}>
              Give up
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  const { steps, page } = registration[provider];
  return (
    <Stack gap="sm">
      <Alert
        variant="light"
        icon={<IconInfoCircle aria-hidden />}
        title={`Once: tell ${company} about your own mail program`}
      >
        <Text size="sm" mb="xs">
          {company} lets a program in by a client ID. You make your own, so that nobody stands between you and
          your mailbox. It takes about ten minutes and costs nothing.
        </Text>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <Text key={step} component="li" size="sm">
              {step}
            </Text>
          ))}
        </ol>
        <Anchor href={page.href} target="_blank" rel="noreferrer" size="sm" c="inherit" underline="always">
          {page.label} (opens in a new tab)
        </Anchor>
      </Alert>
      <TextInput
        label="Client ID"
        value={clientId}
        onChange={(event) => setClientId(event.currentTarget.value)}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        required
      />
      {provider === 'gmail' && (
        <PasswordInput
          label="Client secret"
          description="Kept encrypted on this computer. It is never shown again."
          value={clientSecret}
          onChange={(event) => setClientSecret(event.currentTarget.value)}
          autoComplete="off"
          required
        />
      )}
      <RefusalList error={begin.error ?? refused} title="The mailbox is not connected" />
      <Group gap="xs">
        <Button onClick={() => begin.mutate('browser')} loading={begin.isPending} disabled={clientId === ''}>
          Sign in at {company}
        </Button>
        {provider === 'microsoft' && (
          <Button
            variant="default"
            onClick={() => begin.mutate('code')}
            loading={begin.isPending}
            disabled={clientId === ''}
          >
            Sign in with a code, on another device
          </Button>
        )}
        {onDone && (
          <Button variant="subtle" onClick={onDone}>
            Cancel
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {providers[provider].name} gives Foothold a key that you can take back there at any time. Your
        password stays at {company}.
      </Text>
    </Stack>
  );
}
