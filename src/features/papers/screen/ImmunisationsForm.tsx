import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { NumberField } from '#web/NumberField.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { type Immunisations, titres, tuberculosisTests, vaccines } from '../immunisations/record.ts';
import { EntryRows } from './EntryRows.tsx';
import { testNames, titreNames, vaccineNames } from './immunisation-names.ts';

type Props = {
  record: Immunisations;
  saving: boolean;
  error: unknown;
  onSave: (record: Immunisations) => void;
};

/** Entering doses, titres and tests, and what the site asks for. */
export function ImmunisationsForm({ record: kept, saving, error, onSave }: Props) {
  const [record, setRecord] = useState(kept);
  const change = (now: Partial<Immunisations>) => setRecord({ ...record, ...now });
  const ask = (now: Partial<Immunisations['asks']>) => change({ asks: { ...record.asks, ...now } });
  const dated = [...record.doses, ...record.titres, ...record.tuberculosis].every(({ on }) => on !== '');
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(record);
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
          onChange={(event) => ask({ startOn: event.currentTarget.value || null })}
        />
        <NumberField
          label="Oldest TB test the site takes, in months"
          min={1}
          max={24}
          value={record.asks.tuberculosisMonths}
          onChange={(value) => ask({ tuberculosisMonths: value })}
        />
        <NumberField
          label="COVID-19 doses the site asks for"
          min={0}
          max={5}
          value={record.asks.covidDoses}
          onChange={(value) => ask({ covidDoses: value })}
        />
      </SimpleGrid>
      <Checkbox
        label="The site asks for this season’s influenza vaccine"
        checked={record.asks.influenza}
        onChange={(event) => ask({ influenza: event.currentTarget.checked })}
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
      <RefusalList error={error} />
      <Group>
        <Button type="submit" loading={saving} disabled={!dated}>
          Save and see what is missing
        </Button>
      </Group>
    </Stack>
  );
}
