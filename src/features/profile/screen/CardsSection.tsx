import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import type { Profile } from '../rules.ts';
import { dayOrNull } from './inputs.ts';
import { OtherCards } from './OtherCards.tsx';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

const lifeSupport = ['bls', 'acls'] as const;
const keys = [...lifeSupport, 'certifications'] as const;
const names = {
  bls: 'BLS (Basic Life Support)',
  acls: 'ACLS (Advanced Cardiovascular Life Support)',
} as const;

/** RDY-5: both cards expire after two years; a letter may call them current only until then. */
export function CardsSection({ profile }: { profile: Profile }) {
  const form = useSection('cards', profile, keys);
  return (
    <Section
      id="cards"
      title="Certifications"
      about="Hands-on places ask for both cards. They expire after two years; an expired card is never called current."
      form={form}
    >
      {lifeSupport.map((key) => (
        <Fieldset legend={names[key]} key={key}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              type="date"
              label={`${key.toUpperCase()} issued on`}
              value={form.value[key].issuedOn ?? ''}
              onChange={(event) =>
                form.edit({ [key]: { ...form.value[key], issuedOn: dayOrNull(event.currentTarget.value) } })
              }
              error={form.errorAt(`${key}.issuedOn`)}
            />
            <TextInput
              type="date"
              label={`${key.toUpperCase()} expires on`}
              description="Printed on the card"
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={form.value[key].expiresOn ?? ''}
              onChange={(event) =>
                form.edit({ [key]: { ...form.value[key], expiresOn: dayOrNull(event.currentTarget.value) } })
              }
              error={form.errorAt(`${key}.expiresOn`)}
            />
          </SimpleGrid>
        </Fieldset>
      ))}
      <OtherCards
        cards={form.value.certifications}
        onChange={(certifications) => form.edit({ certifications })}
        errorAt={form.errorAt}
      />
    </Section>
  );
}
