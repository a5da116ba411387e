import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type { Profile } from '../rules.ts';
import { numberOrNull } from './inputs.ts';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

const keys = [
  'name',
  'email',
  'phone',
  'residence',
  'languages',
  'school',
  'degree',
  'country',
  'graduationYear',
] as const;

/** Who the applicant is, and where they studied. */
export function AboutSection({ profile }: { profile: Profile }) {
  const form = useSection('about', profile, keys);
  const { value, edit, errorAt } = form;
  return (
    <Section id="about" title="You and your school" form={form}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Name"
          description="As it stands in your passport and on your CV"
          autoComplete="name"
          value={value.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
          error={errorAt('name')}
        />
        <TextInput
          label="E-mail address"
          description="As on your CV"
          type="email"
          autoComplete="email"
          value={value.email}
          onChange={(event) => edit({ email: event.currentTarget.value.trim() })}
          error={errorAt('email')}
        />
        <TextInput
          label="Phone"
          description="With country code; may stay empty"
          type="tel"
          autoComplete="tel"
          value={value.phone}
          onChange={(event) => edit({ phone: event.currentTarget.value })}
          error={errorAt('phone')}
        />
        <TextInput
          label="Where you live"
          description="City and country, as on your CV"
          value={value.residence}
          onChange={(event) => edit({ residence: event.currentTarget.value })}
          error={errorAt('residence')}
        />
        <TextInput
          label="Languages"
          description="For example: English, Spanish, Hindi"
          value={value.languages}
          onChange={(event) => edit({ languages: event.currentTarget.value })}
          error={errorAt('languages')}
        />
        <TextInput
          label="Medical school"
          description="Its full English name"
          value={value.school}
          onChange={(event) => edit({ school: event.currentTarget.value })}
          error={errorAt('school')}
        />
        <TextInput
          label="Medical degree"
          description="As the school names it, for example MBBS or MD"
          value={value.degree}
          onChange={(event) => edit({ degree: event.currentTarget.value })}
          error={errorAt('degree')}
        />
        <TextInput
          label="Country of the school"
          description="In English"
          value={value.country}
          onChange={(event) => edit({ country: event.currentTarget.value })}
          error={errorAt('country')}
        />
        <NumberInput
          label="Graduation year"
          description={profile.standing === 'student' ? 'The year you expect to graduate' : 'Four digits'}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          maxLength={4}
          value={value.graduationYear ?? ''}
          onChange={(entered) => edit({ graduationYear: numberOrNull(entered) })}
          error={errorAt('graduationYear')}
        />
      </SimpleGrid>
    </Section>
  );
}
