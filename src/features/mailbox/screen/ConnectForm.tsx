import {
  Button,
  Group,
  PasswordInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { type ProviderId, likelyServers, providerIds, providerOf, providers } from '../providers.ts';
import type { ServerSettings } from '../rules.ts';
import { hasSignInPage } from '../sign-in-pages.ts';
import { ProviderHelp } from './ProviderHelp.tsx';
import { ServerFields } from './ServerFields.tsx';
import { SignInPart } from './SignInPart.tsx';
import { type ConnectedMailbox, useMailboxChanged } from './mailbox-data.ts';

type Props = {
  mailbox?: ConnectedMailbox;
  /** What the profile knows, to begin with. */
  suggested?: { address: string; displayName: string };
  onDone?: () => void;
};
const providerChoices = providerIds.map((value) => ({ value, label: providers[value].name }));

/** CMP-9: address, name and password; the servers only where the provider is not known. Kept only when it works. */
export function ConnectForm({ mailbox, suggested, onDone }: Props) {
  const [address, setAddress] = useState(mailbox?.address ?? suggested?.address ?? '');
  const [displayName, setDisplayName] = useState(mailbox?.displayName ?? suggested?.displayName ?? '');
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState<ProviderId | null>(mailbox?.provider ?? null);
  const own = mailbox && mailbox.username !== mailbox.address ? mailbox.username : '';
  const [username, setUsername] = useState(own);
  const kept = mailbox?.provider === 'other' ? { smtp: mailbox.smtp, imap: mailbox.imap } : null;
  const [servers, setServers] = useState<{ smtp: ServerSettings; imap: ServerSettings } | null>(kept);

  const provider = chosen ?? providerOf(address);
  const { signIn } = providers[provider];
  const [way, setWay] = useState<'password' | 'page'>(mailbox?.page ? 'page' : 'password');
  const atPage = hasSignInPage(provider) && (signIn === 'sign-in-page' || way === 'page');
  const known = providers[provider].smtp !== null;
  // Until the person types servers, those that most providers have under this domain stand there.
  const { smtp, imap } = servers ?? likelyServers(address);
  const changed = useMailboxChanged();
  const connect = useMutation({
    mutationFn: () =>
      ask(
        api.mailbox.$put({
          json: {
            address,
            displayName,
            password,
            provider,
            ...(known ? {} : { smtp, imap, ...(username ? { username } : {}) }),
          },
        }),
      ),
    onSuccess: async () => {
      setPassword('');
      await changed();
      notifyDone('The mailbox is connected. Both servers let Foothold in.');
      onDone?.();
    },
  });
  const wrong = (field: string) =>
    connect.error instanceof Refused && connect.error.refusals.some((refusal) => refusal.field === field);
  const addressEntered = address.includes('@');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        connect.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Your e-mail address"
          description="The address that programs and physicians will see and answer to."
          type="email"
          autoComplete="email"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={wrong('address')}
          required
        />
        <TextInput
          label="Your name, as recipients see it"
          autoComplete="name"
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          error={wrong('displayName')}
          required
        />
        <Select
          label="Provider"
          description="Found from your address. Change it if your school or own domain is kept at one of these."
          data={providerChoices}
          value={provider}
          onChange={(value) => setChosen(providerIds.find((id) => id === value) ?? null)}
          allowDeselect={false}
        />
        {signIn === 'app-password' && hasSignInPage(provider) && (addressEntered || chosen) && (
          <SegmentedControl
            aria-label="How Foothold signs in"
            fullWidth
            data={[
              { value: 'password', label: 'App password' },
              { value: 'page', label: 'Sign-in page' },
            ]}
            value={way}
            onChange={(value) => setWay(value === 'page' ? 'page' : 'password')}
          />
        )}
        {(addressEntered || chosen) && !atPage && <ProviderHelp provider={provider} />}
        {atPage && hasSignInPage(provider) && (
          <SignInPart
            key={provider}
            provider={provider}
            address={address}
            displayName={displayName}
            {...(mailbox?.page && { clientId: mailbox.page.clientId })}
            {...(onDone && { onDone })}
          />
        )}
        {!atPage && (
          <PasswordInput
            label={signIn === 'app-password' ? 'App password' : 'Password'}
            description="Kept encrypted on this computer. It is never shown again."
            autoComplete="off"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wrong('password')}
            required
          />
        )}
        {!known && (
          <>
            <ServerFields
              legend="Server for reading mail (IMAP: Internet Message Access Protocol)"
              value={imap}
              onChange={(server) => setServers({ smtp, imap: server })}
              wrong={wrong('imap.host')}
            />
            <ServerFields
              legend="Server for sending mail (SMTP: Simple Mail Transfer Protocol)"
              value={smtp}
              onChange={(server) => setServers({ smtp: server, imap })}
              wrong={wrong('smtp.host')}
            />
            <TextInput
              label="User name, if it is not your address"
              autoComplete="off"
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
          </>
        )}
        <RefusalList error={connect.error} title="The mailbox is not connected" />
        {!atPage && (
          <Group gap="xs">
            <Button type="submit" loading={connect.isPending}>
              Test and connect
            </Button>
            {onDone && (
              <Button variant="default" onClick={onDone}>
                Cancel
              </Button>
            )}
          </Group>
        )}
        <Text size="sm" c="dimmed">
          The test signs in at both servers and looks for the folder of sent mail. It sends nothing.
        </Text>
      </Stack>
    </form>
  );
}
