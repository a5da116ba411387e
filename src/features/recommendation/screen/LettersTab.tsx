import { Alert, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { SourceList } from '#web/SourceList.tsx';
import { erasSource, waiverUnknown } from '../letter.ts';
import { StayLetters } from './StayLetters.tsx';
import { type Overview, useLetters } from './recommendation-data.ts';

/** LOR-1 to LOR-3: each stay with its right days, its writer’s packet, and where its letters stand. */
export default function LettersTab() {
  const letters = useLetters();
  return (
    <Stack gap="md">
      <RefusalList
        error={letters.error}
        title="The letters cannot be shown"
        onRetry={() => void letters.refetch()}
      />
      {letters.isPending && <Loading what="the letters" />}
      {letters.data && letters.data.stays.length === 0 && (
        <EmptyState
          title="No confirmed stay yet"
          action={<LinkButton to="/opportunities">Open Opportunities</LinkButton>}
        >
          Move an opportunity to Confirmed, with its days. Then this page tells you on which day to ask for a
          letter of recommendation, gives you the words, counts your work from the logbook for the writer, and
          follows the letter until programs can read it.
        </EmptyState>
      )}
      {letters.data && letters.data.stays.length > 0 && (
        <>
          <Goal goal={letters.data.goal} />
          {letters.data.stays.map((stay) => (
            <StayLetters
              key={stay.id}
              stay={stay}
              today={letters.data.today}
              cvVersions={letters.data.cvVersions}
            />
          ))}
          <Alert color="gray" variant="light" title="What “waived” means">
            <Text size="sm">
              ERAS is the Electronic Residency Application Service; MyERAS is its page for applicants. For
              each letter it asks whether you waive, that is give up, your right to read it. {waiverUnknown}{' '}
              Foothold has no place for a letter, so that a waived one can never lie here.
            </Text>
            <SourceList sources={[erasSource]} />
          </Alert>
        </>
      )}
    </Stack>
  );
}

function Goal({ goal: { there, coming, goal, words } }: { goal: Overview['goal'] }) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Strong letters">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          Strong letters: {there} of {goal.from} to {goal.to}
        </Title>
        {coming > 0 && <Text size="sm">{coming} promised</Text>}
      </Group>
      <Progress.Root size="lg" my="xs" aria-hidden>
        <Progress.Section value={(100 * Math.min(there, goal.to)) / goal.to} color="teal.7" />
        <Progress.Section value={(100 * Math.min(coming, goal.to - there)) / goal.to} color="blue.4" />
      </Progress.Root>
      <Text size="sm">{words}</Text>
      <Text size="sm" c="dimmed">
        Counted as strong: uploaded, written by somebody who saw you work with patients for two weeks or more,
        and without a red flag that stayed.
      </Text>
    </Paper>
  );
}
