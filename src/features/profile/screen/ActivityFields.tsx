import { Button, Fieldset, Group, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Profile } from '../rules.ts';
import { dayOrNull, linesOf } from './inputs.ts';

export type Activity = Profile['research'][number];

export const noActivity: Activity = { title: '', place: '', city: '', from: null, to: null, highlights: [] };

type Props = {
  /** What one entry is called, such as “Experience”. */
  what: string;
  number: number;
  entry: Activity;
  labels?: { title?: string; place?: string; highlights?: string };
  onChange: (change: Partial<Activity>) => void;
  onRemove: () => void;
  errorAt: (field: string) => string | undefined;
  /** Fields that only this kind of entry has, shown first. */
  children?: ReactNode;
};

/** One entry of a list of the profile: what, where, when, and what was done there. */
export function ActivityFields({
  what,
  number,
  entry,
  labels = {},
  onChange,
  onRemove,
  errorAt,
  children,
}: Props) {
  return (
    <Fieldset legend={`${what} ${number}`}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {children}
          <TextInput
            label={labels.title ?? 'What you did'}
            value={entry.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
            error={errorAt('title')}
          />
          <TextInput
            label={labels.place ?? 'Where'}
            value={entry.place}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
            error={errorAt('place')}
          />
          <TextInput
            label="City and country"
            value={entry.city}
            onChange={(event) => onChange({ city: event.currentTarget.value })}
            error={errorAt('city')}
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
        <Textarea
          label={labels.highlights ?? 'What you did there'}
          description="One point on each line; the CV shows them as a list. May stay empty"
          autosize
          minRows={2}
          value={entry.highlights.join('\n')}
          onChange={(event) => onChange({ highlights: linesOf(event.currentTarget.value) })}
          error={errorAt('highlights')}
        />
        <Group>
          <Button
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={onRemove}
          >
            Remove {what.toLowerCase()} {number}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

/** The server is sent no empty lines; while one is being written it stays. */
export const withoutEmptyHighlights = <One extends Activity>(list: readonly One[]): One[] =>
  list.map((one) => ({ ...one, highlights: one.highlights.filter((line) => line.trim() !== '') }));
