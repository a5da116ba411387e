import { Group, Text } from '@mantine/core';
import { scoreExplained } from '../friendliness.ts';
import { type Part, type Signals, mostPoints } from '../rules.ts';
import classes from './ScoreBar.module.css';

const partTitles: Record<Part, string> = {
  share: 'Schools not on the CMS list',
  teaching: 'Residents',
  sponsor: 'Visas',
  shortage: 'Shortage area',
  healthCenter: 'Health center',
};

/** TGT-4: a score as its parts, each with its own colour; the sentences with the counts stand beside it. */
export function ScoreBar({ score, signals }: { score: number; signals: Signals }) {
  const given = scoreExplained.map(({ part }) => ({ part, points: signals[part]?.points ?? 0 }));
  const spoken = given
    .filter(({ points }) => points > 0)
    .map((one) => `${partTitles[one.part]} ${one.points}`);
  return (
    <Group gap={8} wrap="nowrap" role="img" aria-label={`${score} of 100 points. ${spoken.join(', ')}`}>
      <Text span fw={700} lh={1.2}>
        {score}
      </Text>
      <Text span size="xs" c="dimmed" lh={1.2} style={{ whiteSpace: 'nowrap' }}>
        of 100
      </Text>
      <div className={classes.bar}>
        {given.map(
          ({ part, points }) =>
            points > 0 && (
              <div
                key={part}
                className={classes.part}
                data-part={part}
                title={`${partTitles[part]}: ${points} of ${mostPoints[part]}`}
                style={{ width: `${points}%` }}
              />
            ),
        )}
      </div>
    </Group>
  );
}

/** The colour of a part, for the line that explains it. */
export function PartDot({ part }: { part: Part }) {
  return <span className={classes.dot} data-part={part} aria-hidden />;
}
