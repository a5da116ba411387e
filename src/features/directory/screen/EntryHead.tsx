import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { listPlans } from '#features/targets/rules.ts';
import type { Entry } from '../answers.ts';
import { Reach } from './Reach.tsx';
import type { Chosen } from './directory-data.ts';
import { listOf, milesInWords, placeInWords, whatItIs } from './places.ts';

type Props = { entry: Entry; specialty: string; isAdding: boolean; onAdd: (chosen: Chosen) => void };

/** What it is, where it is, how it is reached, and whether it is on a list. */
export function EntryHead({ entry: { found }, specialty, isAdding, onAdd }: Props) {
  const address = [found.street, placeInWords(found)].filter(Boolean).join(', ');
  const { title } = listPlans[listOf(found.kind)];
  return (
    <Stack gap="xs">
      <Text c="dimmed">{whatItIs(found)}</Text>
      <Text>
        {address}
        {found.miles !== null && ` (${milesInWords(found.miles)} from the place searched around)`}
      </Text>
      <Reach phone={found.phone} website={found.website} of={found.name} />
      <Group>
        {found.onList ? (
          <Badge size="lg" variant="light" tt="none" leftSection={<IconCheck size={14} aria-hidden />}>
            On your list of {title.toLowerCase()}
          </Badge>
        ) : (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            loading={isAdding}
            onClick={() => onAdd({ ids: [found.id], specialty })}
          >
            Add to {title}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
