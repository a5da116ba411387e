import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { Workplace } from '../answers.ts';
import { placeInWords } from './places.ts';

type Props = { workplaces: readonly Workplace[]; onOpen: (id: string) => void };

/** Where a physician works: practices first, then hospitals. */
export function EntryWorkplaces({ workplaces, onOpen }: Props) {
  if (workplaces.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Where this physician works">
      <Title order={3} size="h5">
        Where this physician works
      </Title>
      {workplaces.map((place) => (
        <div key={place.id}>
          <Anchor component="button" type="button" fw={600} ta="left" onClick={() => onOpen(place.id)}>
            {place.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {[place.about, place.street, placeInWords(place), place.phone].filter(Boolean).join(' · ')}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
