import { Button, Center, FocusTrap, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';

/** Shown after each start while the passphrase was not entered: nothing can be opened, and nothing leaves. */
export function Unlock() {
  const [passphrase, setPassphrase] = useState('');
  const queries = useQueryClient();
  const unlock = useMutation({
    mutationFn: () => ask(api.vault.unlock.$post({ json: { passphrase } })),
    onSuccess: () => queries.resetQueries(),
  });
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={520} w="100%">
        <FocusTrap active>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              unlock.mutate();
            }}
          >
            <Stack>
              <Title order={1} size="h3">
                Enter your passphrase
              </Title>
              <Text>
                It opens your papers and your mail password until Foothold stops. Until then approved mails
                wait, no mail is read, and nothing is lost.
              </Text>
              <PasswordInput
                label="Passphrase"
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
                autoComplete="current-password"
                data-autofocus
                required
              />
              <RefusalList error={unlock.error} title="Still locked" />
              <Button type="submit" loading={unlock.isPending} disabled={passphrase === ''}>
                Unlock
              </Button>
              <Text size="sm" c="dimmed">
                Forgotten? Nobody can open what it protects, we neither. An older copy of your data folder
                whose passphrase you know, or that had none, still opens with its own key.txt.
              </Text>
            </Stack>
          </form>
        </FocusTrap>
      </Paper>
    </Center>
  );
}
