import {
  Button,
  Fieldset,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type Profile, experienceKinds } from '../rules.ts';
import { dayOrNull } from './inputs.ts';
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

const nothing: Experience = { kind: 'rotation', title: '', place: '', from: null, to: null };

/** RDY-2: the work with patients, and what was published or presented. Texts may state only what stands here (RDY-7). */
export function ExperienceSection({ profile }: { profile: Profile }) {
  const form = useSection('experience', profile, ['experience', 'publications'], withoutEmptyLines);
  const { experience, publications } = form.value;
  const change = (index: number, entry: Partial<Experience>) =>
    form.edit({ experience: experience.map((one, at) => (at === index ? { ...one, ...entry } : one)) });
  return (
    <Section
      id="experience"
      title="Clinical experience and publications"
      about="Rotations, internship, work and volunteering with patients. Letters may speak of a completed US externship only when it stands here."
      form={form}
    >
      {experience.length === 0 && <Text size="sm">Nothing entered yet.</Text>}
      {experience.map((one, index) => (
        <ExperienceFields
          key={index}
          number={index + 1}
          entry={one}
          onChange={(entry) => change(index, entry)}
          onRemove={() => form.edit({ experience: experience.filter((_one, at) => at !== index) })}
          errorAt={(field) => form.errorAt(`experience.${index}.${field}`)}
        />
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
      <Textarea
        label="Publications and presentations"
        description="One on each line; may stay empty"
        autosize
        minRows={2}
        value={publications.join('\n')}
        onChange={(event) => form.edit({ publications: linesOf(event.currentTarget.value) })}
        error={form.errorAt('publications')}
      />
    </Section>
  );
}

const withoutEmptyLines = ({ publications, ...others }: Partial<Profile>): Partial<Profile> => ({
  ...others,
  ...(publications ? { publications: publications.filter((line) => line.trim() !== '') } : {}),
});

/** An empty last line stays while it is being written; the server is sent no empty lines. */
const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

type FieldsProps = {
  number: number;
  entry: Experience;
  onChange: (entry: Partial<Experience>) => void;
  onRemove: () => void;
  errorAt: (field: string) => string | undefined;
};

function ExperienceFields({ number, entry, onChange, onRemove, errorAt }: FieldsProps) {
  return (
    <Fieldset legend={`Experience ${number}`}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label="Kind"
            data={experienceKinds.map((value) => ({ value, label: kindNames[value] }))}
            value={entry.kind}
            onChange={({ currentTarget }) =>
              onChange({ kind: experienceKinds.find((one) => one === currentTarget.value) ?? 'rotation' })
            }
          />
          <TextInput
            label="What you did"
            value={entry.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
            error={errorAt('title')}
          />
          <TextInput
            label="Where"
            value={entry.place}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
            error={errorAt('place')}
          />
          <SimpleGrid cols={2}>
            <TextInput
              type="date"
              label="From"
              value={entry.from ?? ''}
              onChange={(event) => onChange({ from: dayOrNull(event.currentTarget.value) })}
              error={errorAt('from')}
            />
            <TextInput
              type="date"
              label="To"
              value={entry.to ?? ''}
              onChange={(event) => onChange({ to: dayOrNull(event.currentTarget.value) })}
              error={errorAt('to')}
            />
          </SimpleGrid>
        </SimpleGrid>
        <Group>
          <Button
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={onRemove}
          >
            Remove experience {number}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
