import { Textarea } from '@mantine/core';
import type { Profile } from '../rules.ts';
import { linesOf } from './inputs.ts';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

const keys = ['publications', 'presentations', 'awards', 'memberships'] as const;
const names = {
  publications: ['Publications', 'As in a list of references: authors, title, journal, year'],
  presentations: ['Presentations and posters', 'What, where, and when'],
  awards: ['Honors and awards', 'With the year'],
  memberships: ['Memberships', 'Societies of physicians, with the year'],
} as const;

/** RDY-2: what was published, presented, won; a line each. */
export function WorksSection({ profile }: { profile: Profile }) {
  const form = useSection('works', profile, keys, withoutEmptyLines);
  return (
    <Section
      id="works"
      title="Publications, presentations, awards"
      about="One on each line. What stays empty is left out of the CV."
      form={form}
    >
      {keys.map((key) => (
        <Textarea
          key={key}
          label={names[key][0]}
          description={names[key][1]}
          autosize
          minRows={2}
          value={form.value[key].join('\n')}
          onChange={(event) => form.edit({ [key]: linesOf(event.currentTarget.value) })}
          error={form.errorAt(key)}
        />
      ))}
    </Section>
  );
}

const withoutEmptyLines = (change: Partial<Pick<Profile, (typeof keys)[number]>>) =>
  Object.fromEntries(
    Object.entries(change).map(([key, lines]) => [key, lines.filter((line) => line.trim() !== '')]),
  );
