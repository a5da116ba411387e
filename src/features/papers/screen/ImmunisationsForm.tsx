import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { ChangedElsewhere } from '#web/ChangedElsewhere.tsx';
import { NumberField } from '#web/NumberField.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { useAskBeforeLeaving } from '#web/useAskBeforeLeaving.ts';
import { useChange } from '#web/useAction.ts';
import { type Immunisations, titres, tuberculosisTests, vaccines } from '../immunisations/record.ts';
import { EntryRows } from './EntryRows.tsx';
import { testNames, titreNames, vaccineNames } from './immunisation-names.ts';

type Based = { record: Immunisations; revision: number };

/** Entering doses, titres and tests, and what the site asks for. */
export function ImmunisationsForm({ kept }: { kept: Based }) {
  /** What is being entered, and the revision it was begun from. */
  const [entered, setEntered] = useState<Based | null>(null);
  const { record, revision } = entered ?? kept;
  const change = (now: Partial<Immunisations>) => setEntered({ record: { ...record, ...now }, revision });
  const save = useChange((based: Based) => ask(api.immunisations.$put({ json: based })), ['immunisations']);
  const changedElsewhere = !save.isPending && revision !== kept.revision;
  useAskBeforeLeaving(entered !== null, 'Your changes to the record are lost.');
  const site = (now: Partial<Immunisations['asks']>) => change({ asks: { ...record.asks, ...now } });
  const dated = [...record.doses, ...record.titres, ...record.tuberculosis].every(({ on }) => on !== '');
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        const sent = { record, revision };
        save.mutate(sent, {
          onSuccess: (now) => {
            setEntered((newer) => newer && (newer.record === sent.record ? null : { ...newer, ...now }));
            notifyDone('The record is kept.');
          },
        });
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label="You were born on"
          value={record.bornOn ?? ''}
          onChange={(event) => change({ bornOn: event.currentTarget.value || null })}
        />
        <TextInput
          type="date"
          label="First day on site, if known"
          value={record.asks.startOn ?? ''}
          onChange={(event) => site({ startOn: event.currentTarget.value || null })}
        />
        <NumberField
          label="Oldest tuberculosis (TB) test the site takes, in months"
          min={1}
          max={24}
          value={record.asks.tuberculosisMonths}
          onChange={(value) => site({ tuberculosisMonths: value })}
        />
        <NumberField
          label="COVID-19 doses the site asks for"
          min={0}
          max={5}
          value={record.asks.covidDoses}
          onChange={(value) => site({ covidDoses: value })}
        />
      </SimpleGrid>
      <Checkbox
        label="The site asks for this season’s influenza vaccine"
        checked={record.asks.influenza}
        onChange={(event) => site({ influenza: event.currentTarget.checked })}
      />
      <Title order={2} size="h4">
        Vaccinations
      </Title>
      <EntryRows
        name="Vaccination"
        choices={vaccines.map((value) => ({ value, label: vaccineNames[value] }))}
        rows={record.doses.map(({ vaccine, on }) => ({ what: vaccine, on, good: null }))}
        onChange={(rows) => change({ doses: rows.map(({ what, on }) => ({ vaccine: what, on })) })}
      />
      <Title order={2} size="h4">
        Titres (blood tests for antibodies)
      </Title>
      <EntryRows
        name="Titre"
        choices={titres.map((value) => ({ value, label: titreNames[value] }))}
        good="Immune (hepatitis B: 10 mIU/mL or more)"
        rows={record.titres.map(({ of, on, immune }) => ({ what: of, on, good: immune }))}
        onChange={(rows) =>
          change({ titres: rows.map(({ what, on, good }) => ({ of: what, on, immune: good ?? false })) })
        }
      />
      <Title order={2} size="h4">
        Tuberculosis (TB) tests
      </Title>
      <EntryRows
        name="TB test"
        choices={tuberculosisTests.map((value) => ({ value, label: testNames[value] }))}
        good="Negative (X-ray: no tuberculosis)"
        rows={record.tuberculosis.map(({ test, on, good }) => ({ what: test, on, good }))}
        onChange={(rows) =>
          change({
            tuberculosis: rows.map(({ what, on, good }) => ({ test: what, on, good: good ?? false })),
          })
        }
      />
      {changedElsewhere ? (
        <ChangedElsewhere
          onShow={() => {
            setEntered(null);
            save.reset();
          }}
        />
      ) : (
        <RefusalList error={save.error} />
      )}
      <Group>
        <Button type="submit" loading={save.isPending} disabled={!dated || changedElsewhere}>
          Save and see what is missing
        </Button>
        {!dated && <Text size="sm">Each line needs its day.</Text>}
      </Group>
    </Stack>
  );
}
