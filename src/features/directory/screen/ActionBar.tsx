import { Button, Group, Paper, Text } from '@mantine/core';
import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { type TargetList, listPlans } from '#features/targets/rules.ts';

type Props = {
  list: TargetList;
  chosen: number;
  best: number;
  isAdding: boolean;
  onAdd: () => void;
  onClear: () => void;
  onBest: () => void;
};

/** What can be done with what was found; stays in view while the page scrolls. */
export function ActionBar({ list, chosen, best, isAdding, onAdd, onClear, onBest }: Props) {
  return (
    <Paper withBorder shadow="md" p="xs" role="region" aria-label="Add to your list">
      <Group gap="xs" justify="space-between">
        {chosen > 0 ? (
          <Group gap="xs">
            <Button leftSection={<IconPlus size={18} aria-hidden />} loading={isAdding} onClick={onAdd}>
              Add {chosen} selected to {listPlans[list].title}
            </Button>
            <Button variant="subtle" onClick={onClear}>
              Clear
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed" visibleFrom="sm">
            Choose lines to add them to {listPlans[list].title}, or:
          </Text>
        )}
        <Button
          variant={chosen > 0 ? 'default' : 'filled'}
          leftSection={<IconSparkles size={18} aria-hidden />}
          onClick={onBest}
        >
          Add the best {best} not on my list
        </Button>
      </Group>
    </Paper>
  );
}
