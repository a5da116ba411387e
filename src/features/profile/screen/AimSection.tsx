import { Autocomplete, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { Profile } from '../rules.ts';
import { dayOrNull, numberOrNull } from './inputs.ts';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

const keys = ['specialty', 'matchYear', 'availability'] as const;

/** TGT-6: the specialties that are more open to international graduates come first. */
const openSpecialties = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Psychiatry'];

/** What the applicant aims for, and when they can come (PKT-4). */
export function AimSection({ profile }: { profile: Profile }) {
  const form = useSection('aim', profile, keys);
  const { value, edit, errorAt } = form;
  const { from, to } = value.availability;
  return (
    <Section
      id="aim"
      title="What you aim for, and when you can come"
      about="The four suggested specialties are usually more open to international graduates than the others."
      form={form}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Autocomplete
          label="Specialty"
          description="The residency you will apply for"
          data={openSpecialties}
          value={value.specialty}
          onChange={(specialty) => edit({ specialty })}
          error={errorAt('specialty')}
        />
        <NumberInput
          label="Match year"
          description="The year of the residency Match you will take part in"
          hideControls
          allowDecimal={false}
          allowNegative={false}
          maxLength={4}
          value={value.matchYear ?? ''}
          onChange={(entered) => edit({ matchYear: numberOrNull(entered) })}
          error={errorAt('matchYear')}
        />
        <TextInput
          type="date"
          label="Availability: first day"
          description="One block of 4 to 8 weeks that you can travel in"
          value={from ?? ''}
          onChange={(event) => edit({ availability: { from: dayOrNull(event.currentTarget.value), to } })}
          error={errorAt('availability.from')}
        />
        <TextInput
          type="date"
          label="Availability: last day"
          description="Letters name the months. Several blocks are kept in Logistics"
          value={to ?? ''}
          onChange={(event) => edit({ availability: { from, to: dayOrNull(event.currentTarget.value) } })}
          error={errorAt('availability.to')}
        />
      </SimpleGrid>
    </Section>
  );
}
