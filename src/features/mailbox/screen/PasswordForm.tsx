import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { type ProviderId, providers } from '../providers.ts';
import { ProviderHelp } from './ProviderHelp.tsx';
import { useMailboxChanged } from './mailbox-data.ts';

/** A new password for the connected mailbox. The old one stays until the new one has worked. */
export function PasswordForm({ provider, onDone }: { provider: ProviderId; onDone: () => void }) {
  const [password, setPassword] = useState('');
  const changed = useMailboxChanged();
  const replace = useMutation({
    mutationFn: () => ask(api.mailbox.password.$put({ json: { password } })),
    onSuccess: async () => {
      await changed();
      notifyDone('The new password works and is kept, encrypted.');
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        replace.mutate();
      }}
    >
      <Stack gap="sm">
        {providers[provider].signIn === 'app-password' && <ProviderHelp provider={provider} />}
        <PasswordInput
          label={providers[provider].signIn === 'app-password' ? 'New app password' : 'New password'}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
          required
        />
        <RefusalList error={replace.error} title="The old password is kept" />
        <Group gap="xs">
          <Button type="submit" loading={replace.isPending} disabled={password === ''}>
            Try and keep it
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
