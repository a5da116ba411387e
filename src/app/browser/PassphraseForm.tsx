import { Alert, Button, Checkbox, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';

type Props = { what: 'set' | 'remove'; has: boolean; onDone: () => void };

/** Sets, changes or removes the passphrase. What a forgotten one costs is said before, and agreed to. */
export function PassphraseForm({ what, has, onDone }: Props) {
  const queries = useQueryClient();
  const setting = what === 'set';
  const form = useForm({
    initialValues: { current: '', wanted: '', again: '', understood: false },
    validate: {
      wanted: (wanted) =>
        setting && wanted.length < 12 ? 'At least 12 characters. Four or five words are good.' : null,
      again: (again, { wanted }) => (setting && again !== wanted ? 'This is not the same.' : null),
      understood: (understood) => (setting && !understood ? 'Read this first, then tick it.' : null),
    },
  });
  const change = useMutation({
    mutationFn: ({ current, wanted }: typeof form.values) =>
      ask(
        api.vault.passphrase.$put({
          json: { current: has ? current : null, wanted: setting ? wanted : null },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['vault'] });
      notifyDone(setting ? 'From the next start on, Foothold asks for it.' : 'The passphrase is removed.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack gap="sm" maw={460}>
        {has && (
          <PasswordInput
            label="Present passphrase"
            autoComplete="current-password"
            data-autofocus
            required
            {...form.getInputProps('current')}
          />
        )}
        {setting ? (
          <>
            <PasswordInput
              label="New passphrase"
              description="At least 12 characters: four or five words that do not belong together."
              autoComplete="new-password"
              required
              {...form.getInputProps('wanted')}
            />
            <PasswordInput
              label="The same again"
              autoComplete="new-password"
              required
              {...form.getInputProps('again')}
            />
            <Alert color="yellow" variant="light" title="A forgotten passphrase loses your papers">
              <Text size="sm" mb="xs">
                Nobody can open them then, we neither. Write it down and keep it apart from this computer.
                Copies of the folder from before today still open without it: delete those that others could
                reach.
              </Text>
              <Checkbox
                label="I have written it down"
                {...form.getInputProps('understood', { type: 'checkbox' })}
              />
            </Alert>
          </>
        ) : (
          <Text size="sm">
            Then anyone who can copy your data folder can open your papers and your mail password again.
          </Text>
        )}
        <RefusalList error={change.error} title="Nothing was changed" />
        <Group gap="xs">
          <Button type="submit" {...(setting ? {} : { color: 'red' })} loading={change.isPending}>
            {setting ? (has ? 'Change it' : 'Set it') : 'Remove it'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
