import { List, Paper, Text, Title } from '@mantine/core';
import type { Basis } from './forecast-data.ts';

/** PLN-2: what the forecast takes for granted, so that nobody believes it more than it deserves. */
export function Assumptions({ basis: { history, sent, arriving } }: { basis: Basis }) {
  const count = (fate: 'positive' | 'no' | 'waiting') =>
    history.mails.filter((mail) => mail.fate === fate).reduce((sum, mail) => sum + mail.count, 0);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="assumes-title">
      <Title order={2} size="h4" id="assumes-title" mb="xs">
        What this assumes
      </Title>
      <List size="sm" spacing={6}>
        <List.Item>
          <b>Your results so far:</b> {sent} written to, {count('positive')} positive or possible answers,{' '}
          {count('no')} that said no, {count('waiting')} without an answer, {history.places} confirmed
          {history.places === 1 ? ' place' : ' places'}. A mail that left yesterday is not held against you:
          it counts only for the days it has waited.
        </List.Item>
        <List.Item>
          <b>Before your own results count:</b> 5 to 15% positive or possible answers, and 1 to 3 places of
          the 6 to 18 positive answers that 120 mails bring. The more results you have, the less this weighs.
          Hospitals, clinics and physicians have rates of their own, which learn a little from each other.
        </List.Item>
        <List.Item>
          <b>Waiting:</b> most answers come after the follow-ups, within eight weeks of the first mail. A
          positive answer becomes a place within eight weeks or not at all. Your own waits correct this.
        </List.Item>
        <List.Item>
          <b>The pace stays</b> as it is set here, to the same mix of recipients, with follow-ups on time.{' '}
          {Math.round(arriving * 100)}% of the mails arrive.
        </List.Item>
        <List.Item>
          <b>Nothing else changes:</b> no better profile, no better letter, no holiday season. A place counts
          when you confirm it in Opportunities, or write it into the calendar as confirmed.
        </List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="sm">
        Checked on simulated campaigns whose truth is known: the band held the true chance in 79 to 82 of 100.
      </Text>
    </Paper>
  );
}
