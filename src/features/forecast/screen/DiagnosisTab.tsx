import { Alert, Group, List, Paper, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconHourglass, IconScale, IconStethoscope } from '@tabler/icons-react';
import { dayInWords } from '#plain/in-words.ts';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { changes, suspectNames, timesInWords, valueName } from '../advice.ts';
import { diagnosisFrom, namedFrom } from '../diagnosis.ts';
import { type Diagnosis, type Suspected, percent, useDiagnosis } from './forecast-data.ts';

/** PLN-3: whether something is wrong, what, and how sure that is. */
export default function DiagnosisTab() {
  const diagnosis = useDiagnosis();
  return (
    <>
      {diagnosis.isPending && <Loading what="the diagnosis" />}
      <RefusalList
        error={diagnosis.error}
        title="The diagnosis could not be loaded"
        onRetry={() => void diagnosis.refetch()}
      />
      {diagnosis.data && (
        <Stack maw={860}>
          <Verdict diagnosis={diagnosis.data} />
          {diagnosis.data.verdict !== 'early' && <Weighing diagnosis={diagnosis.data} />}
          <HowSure />
        </Stack>
      )}
    </>
  );
}

function Verdict({ diagnosis }: { diagnosis: Diagnosis }) {
  const { verdict, due, sent, suspects, knownBy, pace } = diagnosis;
  const first = suspects[0];
  const known = knownBy
    ? ` At ${pace > 0 ? 'this pace' : 'the plan’s pace'} you will know by ${dayInWords(knownBy)}.`
    : '';
  if (verdict === 'early') {
    return (
      <Alert icon={<IconHourglass aria-hidden />} color="gray" title="Too early to tell">
        {sent === 0
          ? 'No mail has left yet.'
          : `${sent} were written to, and ${due} have had time to answer.`}{' '}
        A diagnosis begins four weeks after the first mail, or when {diagnosisFrom.mails} mails have had three
        weeks to be answered. Before that, silence means nothing.{known}
      </Alert>
    );
  }
  if (verdict === 'nothing') {
    return (
      <Alert icon={<IconCheck aria-hidden />} color="teal" title="Nothing stands out">
        The answers look as the plan expects them, with the usual luck, good or bad. {due} of {sent} mails
        have had time to be answered. Go on as you do.
      </Alert>
    );
  }
  if (diagnosis.letterIsKind && cannotTell(diagnosis)) {
    return (
      <Alert icon={<IconScale aria-hidden />} color="yellow" title="Your letter, or the kind of recipient">
        One of the two is {percent(chanceOf(diagnosis, 'letter') + chanceOf(diagnosis, 'list'))} likely to be
        the cause; luck alone {percent(diagnosis.luck)}. Each kind of recipient got a letter of its own, so
        the answers cannot tell which of the two it is. Write a second version of the letter for one kind, and
        send the next mails with it. Then you will know.
      </Alert>
    );
  }
  if (verdict === 'open' || !first) {
    return (
      <Alert icon={<IconScale aria-hidden />} color="yellow" title="Too few answers to tell">
        {first &&
          `The first thing to look at would be: ${suspectNames[first.suspect].toLowerCase()} (${percent(first.chance)}).`}{' '}
        Luck alone is {percent(diagnosis.luck)} likely. {due} of {sent} mails have had time to be answered.
        {known}
      </Alert>
    );
  }
  return (
    <Alert
      icon={<IconStethoscope aria-hidden />}
      color="orange"
      title={`Most likely: ${suspectNames[first.suspect].toLowerCase()}`}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {first.blamed.length > 0 &&
            first.suspect !== 'profile' &&
            `It is about: ${first.blamed.map((name) => valueName(first.suspect, name)).join('; ')}. `}
          {timesInWords(first.timesLuck)} This is {percent(first.chance)} likely; luck alone{' '}
          {percent(diagnosis.luck)}.
        </Text>
        {first.suspect === 'profile' && diagnosis.gaps.length > 0 && (
          <Text size="sm">Open in your profile: {diagnosis.gaps.join(', ')}.</Text>
        )}
        <Text size="sm" fw={600}>
          What to change: {changes[first.suspect].text}
        </Text>
        <LinkButton to={changes[first.suspect].to} size="xs">
          {changes[first.suspect].action}
        </LinkButton>
      </Stack>
    </Alert>
  );
}

const chanceOf = ({ suspects }: Diagnosis, suspect: Suspected['suspect']) =>
  suspects.find((one) => one.suspect === suspect)?.chance ?? 0;

/** Together they would be named, and alone neither says more than the other. */
const cannotTell = (diagnosis: Diagnosis) =>
  diagnosis.verdict !== 'nothing' && chanceOf(diagnosis, 'letter') + chanceOf(diagnosis, 'list') >= namedFrom;

/** Every explanation with how likely it is, and the counts that it rests on. */
function Weighing({ diagnosis }: { diagnosis: Diagnosis }) {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="weighing-title">
      <Stack gap="md">
        <Title order={2} size="h4" id="weighing-title">
          The explanations, weighed
        </Title>
        <Explanation name="Nothing but luck" chance={diagnosis.luck} />
        {diagnosis.suspects.map((one) => (
          <Explanation key={one.suspect} name={suspectNames[one.suspect]} chance={one.chance}>
            <Text size="xs" c="dimmed">
              {timesInWords(one.timesLuck)}
              {one.suspect === 'delivery' && ` ${diagnosis.cameBack} of ${diagnosis.sent} mails came back.`}
            </Text>
            {one.chance >= 0.05 && one.rates.length > 1 && (
              <Counts of={one} remarks={diagnosis.letterRemarks} />
            )}
          </Explanation>
        ))}
      </Stack>
    </Paper>
  );
}

function Explanation({
  name,
  chance,
  children,
}: {
  name: string;
  chance: number;
  children?: React.ReactNode;
}) {
  return (
    <div>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm">{percent(chance)}</Text>
      </Group>
      <Progress value={chance * 100} size="sm" aria-label={`${name}: ${percent(chance)}`} mb={4} />
      {children}
    </div>
  );
}

function Counts({ of, remarks }: { of: Suspected; remarks: Diagnosis['letterRemarks'] }) {
  const coached = of.suspect === 'letter';
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={2} fz="xs" withTableBorder mt={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{suspectNames[of.suspect]}</Table.Th>
            <Table.Th scope="col">Written to</Table.Th>
            <Table.Th scope="col">Had time to answer</Table.Th>
            <Table.Th scope="col">Positive</Table.Th>
            {coached && <Table.Th scope="col">Remarks of the coach</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.rates.map(({ name, sent, due, positive }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={of.blamed.includes(name) ? 700 : 400}>
                {valueName(of.suspect, name)}
              </Table.Th>
              <Table.Td>{sent}</Table.Td>
              <Table.Td>{due}</Table.Td>
              <Table.Td>{positive}</Table.Td>
              {coached && <Table.Td>{remarks.find((one) => one.name === name)?.count ?? ''}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function HowSure() {
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="sure-title">
      <Title order={2} size="h4" id="sure-title" mb="xs">
        How far to trust this
      </Title>
      <List size="sm" spacing={6}>
        <List.Item>
          Each explanation says: one thing takes most of your answers away. It is weighed against “nothing but
          luck”. A cause is named when it is at least {percent(namedFrom)} likely. Asking many questions at
          once is paid for: the more states or letters are compared, the clearer one has to stand out.
        </List.Item>
        <List.Item>
          Tried on simulated campaigns of 16 weeks with 30 mails a week, looked at every week, in which one
          cause took 9 of 10 answers away: the right one was named in 80 to 100 of 100; a wrong one in 0 to 5.
          A cause in the profile shows after about 5 weeks, in the letter or the targets after 10 to 12. Where
          the cause took only 7 of 10 answers, most campaigns were left open.
        </List.Item>
        <List.Item>
          Where only luck was bad, nothing was ever blamed in 92 to 97 of 100 campaigns; in those whose true
          rate was at the lower end of the plan’s, in 88 to 93.
        </List.Item>
        <List.Item>
          Two causes at once are not told apart. A letter that goes to one kind of recipient only cannot be
          told from that kind: use two versions in turn, and you will know.
        </List.Item>
      </List>
    </Paper>
  );
}
