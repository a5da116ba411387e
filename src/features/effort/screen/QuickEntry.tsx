import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { type Category, categories, minutesPerMail, planSplit } from '../rules.ts';
import { minutesInWords } from '#plain/in-words.ts';
import { dayHere } from '#web/dates.ts';
import { useEnter } from './effort-data.ts';

const usual = [10, 20, 30, 60, 120];

export const categoryChoices = categories.map((value) => ({ value, label: planSplit[value].name }));

/** “This took 20 minutes”: what, and one press. */
export function QuickEntry({ now }: { now: string }) {
  const [category, setCategory] = useState<Category>('outreach');
  const [note, setNote] = useState('');
  const enter = useEnter();
  const add = (minutes: number, source: 'byHand' | 'estimate', what: Category, words: string) =>
    enter.mutate(
      { category: what, minutes, spentOn: dayHere(now), note: words, source },
      {
        onSuccess: () => {
          setNote('');
          notifications.show({
            message: `${minutesInWords(minutes)} for ${planSplit[what].name}.`,
            color: 'teal',
          });
        },
      },
    );
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="quick-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="quick-title">
          This took…
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label="What it was for"
            data={categoryChoices}
            value={category}
            onChange={(value) => setCategory((value as Category) ?? 'outreach')}
            allowDeselect={false}
          />
          <TextInput
            label="Note"
            placeholder="may stay empty"
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Group gap="xs">
          {usual.map((minutes) => (
            <Button
              key={minutes}
              variant="default"
              disabled={enter.isPending}
              onClick={() => add(minutes, 'byHand', category, note)}
            >
              {minutesInWords(minutes)}
            </Button>
          ))}
          <Button
            variant="light"
            disabled={enter.isPending}
            onClick={() => add(minutesPerMail.call, 'estimate', 'outreach', 'A call')}
          >
            I made a call
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          A call counts as {minutesPerMail.call} minutes, a first mail as {minutesPerMail.first}, a follow-up
          as {minutesPerMail.followUp}, an answer that you handled as {minutesPerMail.answer}. These are
          estimates and are marked so. Mails count by themselves: do not enter them again.
        </Text>
      </Stack>
    </Paper>
  );
}
