import { Text, Textarea } from '@mantine/core';
import type { Profile } from '../rules.ts';
import { sentencesOf } from '../sentences.ts';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

/** RDY-3: 3 to 5 sentences, used again in mails and forms. */
export function BioSection({ profile }: { profile: Profile }) {
  const form = useSection('bio', profile, ['bio']);
  const count = sentencesOf(form.value.bio).length;
  return (
    <Section
      id="bio"
      title="Short bio"
      about="Who you are, your exams, the work you have done with patients, and what you look for. You will use it again in mails and application forms."
      form={form}
    >
      <Textarea
        label="Bio"
        description="3 to 5 sentences"
        autosize
        minRows={4}
        value={form.value.bio}
        onChange={(event) => form.edit({ bio: event.currentTarget.value })}
        error={form.errorAt('bio')}
      />
      <Text size="sm" c="dimmed" aria-live="polite">
        {count === 1 ? '1 sentence' : `${count} sentences`}
        {count > 0 && count < 3 && ': a little more is needed'}
        {count > 5 && ': please shorten it'}
      </Text>
    </Section>
  );
}
