import { Alert, Badge, Button, Group, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { StayFacts } from '#features/externship/screen/StayFacts.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { LetterCard } from './LetterCard.tsx';
import { type Overview, type StayWithLetters, useAddLetter } from './recommendation-data.ts';

type Props = { stay: StayWithLetters; today: string; cvVersions: Overview['cvVersions'] };

/** One stay: when to ask, what was counted, and its letters. */
export function StayLetters({ stay, today, cvVersions }: Props) {
  const { id, title, days, advice, doubtful, facts, letters } = stay;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        <StayFacts stay={stay} />
        {doubtful && advice && (
          <Alert color="orange" variant="light" title={advice.title}>
            {advice.steps.map((step) => (
              <Text key={step} size="sm">
                {step}
              </Text>
            ))}
          </Alert>
        )}
        <RightDays days={days} today={today} />
        <Counted counted={stay.counted} />
        {letters.map((letter) => (
          <LetterCard key={letter.id} letter={letter} stay={stay} today={today} cvVersions={cvVersions} />
        ))}
        <AddLetter
          key={`${facts.supervisor} ${letters.length}`}
          opportunityId={id}
          writer={letters.length === 0 ? facts.supervisor : ''}
        />
      </Stack>
    </Paper>
  );
}

/** LOR-1: the talk, the question and the final list, each with its day. */
function RightDays({ days, today }: { days: StayWithLetters['days']; today: string }) {
  const { feedbackOn, askFrom, askBy, briefOn, why, warning } = days;
  const rows = [
    { what: 'Talk about feedback', when: dayInWords(feedbackOn), from: feedbackOn, to: feedbackOn },
    {
      what: 'Ask for the letter',
      when: askFrom === askBy ? dayInWords(askFrom) : `${dayInWords(askFrom)} to ${dayInWords(askBy)}`,
      from: askFrom,
      to: askBy,
    },
    { what: 'Give the writer the final list', when: dayInWords(briefOn), from: briefOn, to: briefOn },
  ];
  return (
    <div>
      <Table verticalSpacing={4} aria-label="The right days">
        <Table.Tbody>
          {rows.map(({ what, when, from, to }) => (
            <Table.Tr key={what}>
              <Table.Th scope="row">{what}</Table.Th>
              <Table.Td>
                {when}{' '}
                {from <= today && today <= to && (
                  <Badge size="sm" color="teal" variant="light">
                    Now
                  </Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {why}
      </Text>
      {warning && (
        <Text size="sm" c="orange.9" mt={4}>
          {warning}
        </Text>
      )}
    </div>
  );
}

/** LOR-2: what the logbook holds: the numbers of the brief. */
function Counted({ counted: { days, rows } }: Pick<StayWithLetters, 'counted'>) {
  if (rows.length === 0)
    return (
      <Text size="sm">
        The logbook of this stay is empty. What you write down each day is counted for the letter’s writer.
      </Text>
    );
  return (
    <Group
      gap="md"
      aria-label="Counted in the logbook"
      component="ul"
      m={0}
      p={0}
      style={{ listStyle: 'none' }}
    >
      {rows.map(({ activity, name, total }) => (
        <Text key={activity} size="sm" component="li">
          {name}: <b>{total}</b>
        </Text>
      ))}
      <Text size="sm" component="li" c="dimmed">
        on {days} {days === 1 ? 'day' : 'days'}
      </Text>
    </Group>
  );
}

function AddLetter({ opportunityId, writer: proposed }: { opportunityId: string; writer: string }) {
  const [writer, setWriter] = useState(proposed);
  const add = useAddLetter();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ opportunityId, writer });
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          label="Who shall write a letter?"
          value={writer}
          maxLength={120}
          onChange={(event) => setWriter(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={writer.trim() === ''}>
          Add this letter
        </Button>
        <LinkButton to="/opportunities" search={{ open: opportunityId }} variant="subtle">
          Open the opportunity
        </LinkButton>
      </Group>
      <RefusalList error={add.error} />
    </form>
  );
}
