import { Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Rows } from '#features/campaign/screen/log-links.tsx';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { api, ask } from '#web/api.ts';
import { dayOfMoment } from '#web/dates.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { type Side, counted, ripeAfterDays } from '../trial.ts';
import { LetterText } from './LetterText.tsx';

type Share = { low: number; high: number };
type Counts = {
  side: Side;
  sent: number;
  ripe: number;
  answered: number;
  yes: number;
  answeredShare: Share;
  yesShare: Share;
};
type Trial = {
  id: string;
  subjectB: string;
  bodyB: string;
  startedAt: string;
  endedAt: string | null;
  kept: Side | null;
  sides: Counts[];
  better: Side | null;
  usuallyEnough: number;
};

/** What two wordings brought, with how sure that is. */
export function TrialCounts({ trial }: { trial: Trial }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (keep: Side) =>
      ask(api.letters.trials[':id'].end.$post({ param: { id: trial.id }, json: { keep } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['letters'] });
      notifyDone('The comparison has ended.');
    },
    onError: notifyRefused,
  });
  const since = dayOfMoment(trial.startedAt);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {trial.endedAt === null
          ? `Since ${since}`
          : `${since} to ${dayOfMoment(trial.endedAt)}, wording ${trial.kept ?? ''} kept`}
      </Text>
      <ScrollArea type="auto" offsetScrollbars="x" viewportProps={{ tabIndex: 0 }}>
        <Table miw={560} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Wording</Table.Th>
              <Table.Th>Sent</Table.Th>
              <Table.Th>Older than {ripeAfterDays} days</Table.Th>
              <Table.Th>Of these answered</Table.Th>
              <Table.Th>Yes or perhaps</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trial.sides.map((one) => (
              <Table.Tr key={one.side}>
                <Table.Td>{one.side === 'A' ? 'A: your letter' : 'B: the second one'}</Table.Td>
                {counted.map((number) => (
                  <Table.Td key={number}>
                    <Rows filter={{ wording: `${trial.id}.${one.side}.${number}` }}>{one[number]}</Rows>{' '}
                    {number === 'answered' && inBrackets(one.ripe, one.answeredShare)}
                    {number === 'yes' && inBrackets(one.ripe, one.yesShare)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Text size="sm" role="status">
        {trial.better === null
          ? `Too few to tell. If one wording brings twice as many as the other, that shows after about ${trial.usuallyEnough} mails in each. You may look as often as you like; looking does not spoil it.`
          : `Wording ${trial.better} brings more people who say yes or perhaps. A difference that is none is called one in at most one of twenty comparisons.`}
      </Text>
      <Text size="sm" c="dimmed">
        In brackets: the shares that these counts fit, with 95% certainty. A mail that you changed by hand
        counts with the wording that it was given.
      </Text>
      {trial.endedAt === null && (
        <Group gap="xs">
          <LetterText title="Wording B" subject={trial.subjectB} body={trial.bodyB} />
          {(['A', 'B'] as const).map((side) => (
            <ConfirmButton
              key={side}
              question={`The comparison ends, and new mails are written in wording ${side}.${trial.better === null ? ' It is too early to say that it is the better one.' : ''}`}
              confirm={`End, keep ${side}`}
              loading={end.isPending}
              onConfirm={() => end.mutate(side)}
            >
              {`End, keep ${side}`}
            </ConfirmButton>
          ))}
        </Group>
      )}
    </Stack>
  );
}

function inBrackets(of: number, { low, high }: Share): string {
  return of === 0 ? '' : `(${Math.round(low * 100)} to ${Math.round(high * 100)}%)`;
}
