import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Profile } from '../rules.ts';
import { ActivityFields, noActivity, withoutEmptyHighlights } from './ActivityFields.tsx';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

const lists = [
  {
    key: 'education',
    what: 'Degree',
    add: 'Add a degree',
    labels: { title: 'Degree or course', place: 'School', highlights: 'Honors or subjects' },
  },
  {
    key: 'research',
    what: 'Research',
    add: 'Add research',
    labels: { title: 'Your part and the subject', place: 'Institute or department' },
  },
] as const;

/** RDY-2: further degrees and research, for the CV. */
export function StudiesSection({ profile }: { profile: Profile }) {
  const form = useSection('studies', profile, ['education', 'research'], ({ education, research }) => ({
    ...(education ? { education: withoutEmptyHighlights(education) } : {}),
    ...(research ? { research: withoutEmptyHighlights(research) } : {}),
  }));
  return (
    <Section
      id="studies"
      title="Further studies and research"
      about="Degrees beside your medical school, and research you took part in. May stay empty."
      form={form}
    >
      {lists.map(({ key, what, add, labels }) => {
        const entries = form.value[key];
        const change = (now: typeof entries) => form.edit({ [key]: now });
        return [
          ...entries.map((one, index) => (
            <ActivityFields
              key={`${key}-${index}`}
              what={what}
              number={index + 1}
              entry={one}
              labels={labels}
              onChange={(entry) =>
                change(entries.map((old, at) => (at === index ? { ...old, ...entry } : old)))
              }
              onRemove={() => change(entries.filter((_one, at) => at !== index))}
              errorAt={(field) => form.errorAt(`${key}.${index}.${field}`)}
            />
          )),
          <Group key={key}>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => change([...entries, noActivity])}
            >
              {add}
            </Button>
          </Group>,
        ];
      })}
    </Section>
  );
}
