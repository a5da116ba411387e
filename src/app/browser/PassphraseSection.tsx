import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { PassphraseForm } from './PassphraseForm.tsx';

/** Decision 24: the passphrase that protects the key of the data folder. */
export function PassphraseSection() {
  const [open, setOpen] = useState<'set' | 'remove' | null>(null);
  const state = useQuery({ queryKey: ['vault'], queryFn: () => ask(api.vault.state.$get()) });
  // A demo and a guest's workspace have no key of their own.
  if (state.error instanceof Refused && state.error.status === 404) return null;
  const has = state.data?.hasPassphrase ?? false;
  return (
    <Paper withBorder p="lg" component="section" id="passphrase" aria-labelledby="passphrase-title">
      <Stack>
        <Title order={2} size="h4" id="passphrase-title">
          Passphrase
        </Title>
        <RefusalList error={state.error} title="This cannot be shown" onRetry={() => void state.refetch()} />
        {state.data && (
          <>
            <Text size="sm">
              {has
                ? 'A passphrase protects the key that opens your papers, your mail password and your backups. Foothold asks for it once after each start. Until you enter it, mails wait.'
                : 'The key that opens your papers, your mail password and your backups is in a file of your data folder. Anyone who can copy this folder can open them. A passphrase prevents this. Foothold then asks for it once after each start; until you enter it, mails wait.'}
            </Text>
            {open === null ? (
              <Group gap="xs">
                <Button variant="default" onClick={() => setOpen('set')}>
                  {has ? 'Change the passphrase' : 'Set a passphrase'}
                </Button>
                {has && (
                  <Button variant="subtle" color="red" onClick={() => setOpen('remove')}>
                    Remove it
                  </Button>
                )}
              </Group>
            ) : (
              <PassphraseForm what={open} has={has} onDone={() => setOpen(null)} />
            )}
          </>
        )}
      </Stack>
    </Paper>
  );
}
