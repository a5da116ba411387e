import { Anchor, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { reasonsOf } from '../friendliness.ts';
import type { Found } from '../rules.ts';
import { ScoreBar } from './ScoreBar.tsx';
import classes from './results.module.css';

/** TGT-4: why a place looks open: its points, the weightiest reason with its counts, and the others on a click. */
export function Why({ found }: { found: Found }) {
  const [isOpen, more] = useDisclosure();
  const reasons = reasonsOf(found.signals);
  const first = reasons.find(({ points }) => points > 0);
  const others = reasons.filter((reason) => reason !== first);
  const label = isOpen ? 'Hide the facts' : `${others.length} more ${others.length === 1 ? 'fact' : 'facts'}`;
  return (
    <Stack gap={4}>
      <ScoreBar score={found.score} signals={found.signals} />
      <Text size="sm">{first?.text ?? 'Nothing in the official files speaks for it.'}</Text>
      {others.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="left"
          className={classes.link}
          aria-expanded={isOpen}
          aria-label={`${label} behind the score of ${found.name}`}
          onClick={more.toggle}
        >
          {label}
        </Anchor>
      )}
      {isOpen && (
        <List size="sm" spacing={4}>
          {others.map(({ part, text, points, outOf }) => (
            <List.Item key={part}>
              {text}{' '}
              <Text span c="dimmed" size="sm">
                {points} of {outOf} points.
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
