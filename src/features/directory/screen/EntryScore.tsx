import { Anchor, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { mediumDay } from '#web/dates.ts';
import type { Entry } from '../answers.ts';
import { reasonsOf, scoreExplained } from '../friendliness.ts';
import { mostPoints } from '../rules.ts';
import { PartDot, ScoreBar } from './ScoreBar.tsx';

type Props = { entry: Entry; onSpecialty: (specialty: string) => void; onScore: () => void };

/** TGT-4: the parts of the score with their counts, what the files do not tell, and how old they are. */
export function EntryScore({ entry, onSpecialty, onScore }: Props) {
  const { found, dates } = entry;
  const reasons = reasonsOf(found.signals);
  const untold = scoreExplained.filter(({ part }) => found.signals[part] === null);
  return (
    <Stack gap="xs" component="section" aria-label="Why it looks open">
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          Why it looks open{found.specialty && ` in ${found.specialty}`}
        </Title>
        <Anchor component="button" type="button" size="sm" onClick={onScore}>
          How the score is made
        </Anchor>
      </Group>
      <ScoreBar score={found.score} signals={found.signals} />
      <Stack component="ul" gap={8} p={0} m={0} style={{ listStyle: 'none' }}>
        {reasons.map(({ part, text, points, outOf }) => (
          <Group component="li" key={part} gap={8} wrap="nowrap" align="flex-start">
            <Text span mt={1}>
              <PartDot part={part} />
            </Text>
            <Text size="sm">
              {text}{' '}
              <Text span size="sm" fw={600}>
                {points} of {outOf} points.
              </Text>
            </Text>
          </Group>
        ))}
      </Stack>
      {untold.length > 0 && (
        <Text size="sm" c="dimmed">
          The files give no points for:{' '}
          {untold.map(({ part, title }) => `${lower(title)} (${mostPoints[part]} points)`).join('; ')}.
        </Text>
      )}
      {dates.length > 0 && (
        <List size="xs" c="dimmed" listStyleType="none">
          {dates.map(({ source, dated }) => (
            <List.Item key={source}>
              {source}: {datedInWords(dated)}
            </List.Item>
          ))}
        </List>
      )}
      <Standings standings={entry.standings} current={found.specialty} onSpecialty={onSpecialty} />
    </Stack>
  );
}

const lower = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

/** A file is dated by a day, or by a year alone. */
const datedInWords = (dated: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(dated) ? mediumDay(dated) : dated || 'date not told';

type StandingsProps = { standings: Entry['standings']; current: string; onSpecialty: (name: string) => void };

function Standings({ standings, current, onSpecialty }: StandingsProps) {
  const named = standings.filter(({ specialty }) => specialty !== '');
  if (named.length < 2) return null;
  return (
    <details>
      <summary>The score in {named.length} specialties</summary>
      <Table verticalSpacing={4} mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Specialty</Table.Th>
            <Table.Th>Physicians</Table.Th>
            <Table.Th>Score</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {named.map(({ specialty, physicians, score, signals }) => (
            <Table.Tr key={specialty}>
              <Table.Td>
                {specialty === current ? (
                  <Text size="sm" fw={600}>
                    {specialty}
                  </Text>
                ) : (
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="left"
                    onClick={() => onSpecialty(specialty)}
                  >
                    {specialty}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td>{physicians.toLocaleString('en-US')}</Table.Td>
              <Table.Td>
                <ScoreBar score={score} signals={signals} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
