import { Button, Collapse, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OwnChanges } from '#plain/own-changes.ts';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { useChange } from '#web/useAction.ts';
import { useOwnChanges } from '#web/useOwnChanges.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type Facts, type Stay, doctor, factNames } from '../facts.ts';

/** Who supervises a stay and where it is: what letters, the CV and new mails say of it. */
export function StayFacts({ stay }: { stay: Pick<Stay, 'id' | 'startsOn' | 'endsOn' | 'facts'> }) {
  const { id, startsOn, endsOn } = stay;
  const [open, form] = useDisclosure(stay.facts.supervisor === '');
  const { value: facts, changes, edit, done } = useOwnChanges(stay.facts);
  const save = useChange(
    (json: OwnChanges<Facts>) => ask(api.externships[':id'].$put({ param: { id }, json })),
    ['next', 'onsite', 'today'],
  );
  const { supervisor, specialty, city, state } = stay.facts;
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {[
            supervisor ? doctor(supervisor) : 'The supervising physician is not entered yet',
            specialty,
            [city, state].filter(Boolean).join(', '),
            `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Button size="compact-sm" variant="default" onClick={form.toggle} aria-expanded={open}>
          {open ? 'Close' : 'Change these facts'}
        </Button>
      </Group>
      <Collapse expanded={open}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(changes, {
              onSuccess: () => {
                done(changes);
                notifyDone('Kept.');
                form.close();
              },
            });
          }}
        >
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" mt="xs">
            {(Object.keys(factNames) as (keyof Facts)[]).map((field) => (
              <TextInput
                key={field}
                label={factNames[field]}
                value={facts[field]}
                maxLength={160}
                onChange={(event) => edit({ [field]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          <RefusalList error={save.error} />
          <Button type="submit" size="xs" mt="sm" loading={save.isPending}>
            Keep these facts
          </Button>
        </form>
      </Collapse>
    </div>
  );
}
