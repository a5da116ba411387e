import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Modal,
  NumberInput,
  Paper,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
  VisuallyHidden,
} from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { shortDay } from '#web/dates.ts';
import { type Category, type Source, planSplit } from '../rules.ts';
import { useFirst } from '#web/useFirst.tsx';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { categoryChoices } from './QuickEntry.tsx';
import { minutesInWords } from '#plain/in-words.ts';
import { type Entry, useCorrect, useDeleted } from './effort-data.ts';

const sourceNames: Record<Source, string> = { timer: 'timer', byHand: 'entered', estimate: 'estimated' };

/** What was entered, to correct or to take away. */
export function EntryList({ entries }: { entries: Entry[] }) {
  const [opened, open] = useState<Entry | null>(null);
  const deleted = useDeleted();
  const { first, showOthers } = useFirst(12, entries);
  const remove = (entry: Entry) =>
    deleted.mutate(
      { id: entry.id, deleted: true },
      {
        onSuccess: () =>
          notifyWithUndo(`${minutesInWords(entry.minutes)} taken away.`, () =>
            deleted.mutate({ id: entry.id, deleted: false }),
          ),
      },
    );
  if (entries.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="entries-title">
      <Title order={2} size="h4" id="entries-title" mb="xs">
        Entries
      </Title>
      <Table.ScrollContainer minWidth={300} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Day</Table.Th>
              <Table.Th scope="col">For</Table.Th>
              <Table.Th scope="col">Time</Table.Th>
              <Table.Th scope="col">
                <VisuallyHidden>Change</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{shortDay(entry.spentOn)}</Table.Td>
                <Table.Td>
                  {planSplit[entry.category].name}
                  {entry.note && (
                    <Text size="xs" c="dimmed">
                      {entry.note}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    {minutesInWords(entry.minutes)}
                    <Badge variant="default" tt="none" fw={500} size="sm" miw="max-content">
                      {sourceNames[entry.source]}
                    </Badge>
                  </Group>
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      onClick={() => open(entry)}
                      aria-label={`Change ${minutesInWords(entry.minutes)} for ${planSplit[entry.category].name}`}
                    >
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      onClick={() => remove(entry)}
                      aria-label={`Take away ${minutesInWords(entry.minutes)} for ${planSplit[entry.category].name}`}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {showOthers}
      {opened && <EntryForm entry={opened} onClose={() => open(null)} />}
    </Paper>
  );
}

function EntryForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const [category, setCategory] = useState<Category>(entry.category);
  const [minutes, setMinutes] = useState<number | string>(entry.minutes);
  const [spentOn, setSpentOn] = useState(entry.spentOn);
  const [note, setNote] = useState(entry.note);
  const correct = useCorrect();
  return (
    <Modal opened onClose={onClose} title="Change the time">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const changed = { category, minutes: Number(minutes), spentOn, note, source: 'byHand' as const };
          correct.mutate({ id: entry.id, entry: changed }, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Select
            label="What it was for"
            data={categoryChoices}
            value={category}
            onChange={(value) => setCategory((value as Category) ?? category)}
            allowDeselect={false}
          />
          <Group grow>
            <NumberInput
              label="Minutes"
              min={1}
              max={1440}
              value={minutes}
              onChange={setMinutes}
              required
              data-autofocus
            />
            <TextInput
              type="date"
              label="Day"
              value={spentOn}
              onChange={(event) => setSpentOn(event.currentTarget.value)}
              required
            />
          </Group>
          <TextInput
            label="Note"
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={correct.isPending}>
              Keep the change
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
