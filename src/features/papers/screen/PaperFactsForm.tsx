import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { useOwnChanges } from '#web/useOwnChanges.ts';
import { type PaperKind, kindFacts, paperKinds } from '../kinds.ts';
import { paperFactNames, paperFactsSchema } from '../rules.ts';
import { type PaperDetails, usePaperAction } from './papers-data.ts';

/** What kind of paper it is, how it is called, and how long it is valid. */
export function PaperFactsForm({ paper }: { paper: PaperDetails }) {
  const { kind, title, issuedOn, expiresOn } = paper;
  const form = useOwnChanges({ kind, title, issuedOn, expiresOn });
  const { value: facts, changes, changed, edit } = form;
  const save = usePaperAction(
    (json: typeof changes) => ask(api.papers[':id'].$put({ param: { id: paper.id }, json })),
    () => notifyDone('Kept.'),
  );
  const wrong = paperFactsSchema.safeParse(facts).error?.issues ?? [];
  const refused = save.error instanceof Refused ? save.error.refusals : [];
  const errorAt = (field: string) =>
    wrong.find(({ path }) => path[0] === field)?.message ??
    refused.find((one) => one.field === field)?.reason;
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.length === 0) save.mutate(changes, { onSuccess: () => form.done(changes) });
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
          <NativeSelect
            label={paperFactNames.kind}
            data={paperKinds.map((value) => ({ value, label: kindFacts[value].name }))}
            value={facts.kind}
            onChange={(event) => edit({ kind: event.currentTarget.value as PaperKind })}
          />
          <TextInput
            label={paperFactNames.title}
            value={facts.title}
            onChange={(event) => edit({ title: event.currentTarget.value })}
            error={errorAt('title')}
          />
          <TextInput
            type="date"
            label={paperFactNames.issuedOn}
            value={facts.issuedOn ?? ''}
            onChange={(event) => edit({ issuedOn: event.currentTarget.value || null })}
            error={errorAt('issuedOn')}
          />
          <TextInput
            type="date"
            label={paperFactNames.expiresOn}
            value={facts.expiresOn ?? ''}
            onChange={(event) => edit({ expiresOn: event.currentTarget.value || null })}
            error={errorAt('expiresOn')}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {kindFacts[facts.kind].about}
        </Text>
        <Group>
          <Button type="submit" disabled={!changed || wrong.length > 0} loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
