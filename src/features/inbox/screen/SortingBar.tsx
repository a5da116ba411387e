import { Button, Group, Paper, Text } from '@mantine/core';
import { KeyHint } from '#web/KeyHint.tsx';
import type { CameMail } from '../answers.ts';
import { type SortedAs, choosableSortings, sortingNames } from '../rules.ts';
import { SortingBadge } from './SortingBadge.tsx';

type Props = { mail: CameMail; onSort: (sortedAs: SortedAs) => void };

/** CMP-10: the sorting with its reason, and one click or key that corrects it. */
export function SortingBar({ mail, onSort }: Props) {
  return (
    <Paper withBorder p="sm" bg="var(--mantine-color-default-hover)">
      <Group gap="xs" mb="xs">
        <Text size="sm">Sorted as</Text>
        <SortingBadge sortedAs={mail.sortedAs} />
        <Text size="sm" c="dimmed">
          {mail.sortedByHand ? 'by you' : 'by Foothold'}
        </Text>
      </Group>
      {mail.sortedReason && !mail.sortedByHand && (
        <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
          Because of: <q>{mail.sortedReason}</q>
        </Text>
      )}
      <Group gap={6} role="group" aria-label="Sort this mail as">
        {choosableSortings.map((sorting) => (
          <Button
            key={sorting}
            size="compact-sm"
            variant={sorting === mail.sortedAs ? 'filled' : 'default'}
            aria-pressed={sorting === mail.sortedAs}
            rightSection={sortingNames[sorting].key !== null && <KeyHint of={sortingNames[sorting].key} />}
            onClick={() => onSort(sorting)}
          >
            {sortingNames[sorting].name}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}
