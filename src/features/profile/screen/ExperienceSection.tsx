import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Profile, experienceKinds } from '../rules.ts';
import { ActivityFields, noActivity, withoutEmptyHighlights } from './ActivityFields.tsx';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

type Experience = Profile['experience'][number];

const kindNames: Record<Experience['kind'], string> = {
  rotation: 'Rotation as a student',
  internship: 'Internship',
  employment: 'Employment',
  volunteering: 'Volunteering',
  'us-externship': 'US externship (hands-on)',
  'us-observership': 'US observership',
};

const nothing: Experience = { kind: 'rotation', ...noActivity };

/** RDY-2: the work with patients. Texts may state only what stands here (RDY-7). */
export function ExperienceSection({ profile }: { profile: Profile }) {
  const form = useSection('experience', profile, ['experience'], ({ experience }) =>
    experience ? { experience: withoutEmptyHighlights(experience) } : {},
  );
  const { experience } = form.value;
  const change = (index: number, entry: Partial<Experience>) =>
    form.edit({ experience: experience.map((one, at) => (at === index ? { ...one, ...entry } : one)) });
  return (
    <Section
      id="experience"
      title="Clinical experience"
      about="Rotations, internship, work and volunteering with patients. Letters may speak of a completed US externship only when it stands here."
      form={form}
    >
      {experience.length === 0 && <Text size="sm">Nothing entered yet.</Text>}
      {experience.map((one, index) => (
        <ActivityFields
          key={index}
          what="Experience"
          number={index + 1}
          entry={one}
          onChange={(entry) => change(index, entry)}
          onRemove={() => form.edit({ experience: experience.filter((_one, at) => at !== index) })}
          errorAt={(field) => form.errorAt(`experience.${index}.${field}`)}
        >
          <NativeSelect
            label="Kind"
            data={experienceKinds.map((value) => ({ value, label: kindNames[value] }))}
            value={one.kind}
            onChange={({ currentTarget }) =>
              change(index, {
                kind: experienceKinds.find((kind) => kind === currentTarget.value) ?? 'rotation',
              })
            }
          />
        </ActivityFields>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.edit({ experience: [...experience, nothing] })}
        >
          Add experience
        </Button>
      </Group>
    </Section>
  );
}
