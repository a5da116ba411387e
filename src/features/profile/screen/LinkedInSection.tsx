import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import type { Profile } from '../rules.ts';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

/** RDY-4: physicians look applicants up; what they find must say the same as the CV. */
export function LinkedInSection({ profile }: { profile: Profile }) {
  const form = useSection('linkedin', profile, ['linkedIn']);
  const linkedIn = form.value.linkedIn;
  const edit = (change: Partial<Profile['linkedIn']>) => form.edit({ linkedIn: { ...linkedIn, ...change } });
  return (
    <Section
      id="linkedin"
      title="LinkedIn"
      about="Some physicians look you up before they answer. Foothold does not open LinkedIn; you look, and tick off what is true."
      form={form}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="LinkedIn"
          description="The link to your page, https://www.linkedin.com/in/…"
          type="url"
          value={linkedIn.url}
          onChange={(event) => edit({ url: event.currentTarget.value.trim() })}
          error={form.errorAt('linkedIn.url')}
        />
        <TextInput
          label="Headline"
          description="Who you are and what you look for, in one line"
          value={linkedIn.headline}
          onChange={(event) => edit({ headline: event.currentTarget.value })}
          error={form.errorAt('linkedIn.headline')}
        />
      </SimpleGrid>
      <Checkbox
        label="My photo shows me in formal clothes"
        checked={linkedIn.formalPhoto}
        onChange={(event) => edit({ formalPhoto: event.currentTarget.checked })}
      />
      <Checkbox
        label="The page states the same facts as my CV"
        checked={linkedIn.sameFactsAsCv}
        onChange={(event) => edit({ sameFactsAsCv: event.currentTarget.checked })}
      />
    </Section>
  );
}
