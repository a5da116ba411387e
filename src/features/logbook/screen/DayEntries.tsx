import { ActionIcon, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';
import { countsOf } from '../counts.ts';
import type { Held } from '../device.ts';
import { activities, activityKeys, activityNames } from '../entries.ts';
import type { Entry } from '../sync.ts';

type Props = {
  entries: readonly Entry[];
  day: IsoDate;
  held: readonly Held[];
  onEdit: (entry: Entry) => void;
  onRemove: (entry: Entry) => void;
};

/** What stands on the day, with what the server has of it; below it the sums of the whole logbook. */
export function DayEntries({ entries, day, held, onEdit, onRemove }: Props) {
  const shown = entries.filter((entry) => entry.day === day || refusedOf(held, entry));
  const counts = countsOf(entries);
  return (
    <Stack gap="xs" component="section" aria-label="Entries">
      <Title order={2} size="h5">
        {dayInWords(day)}
      </Title>
      {shown.length === 0 && <Text c="dimmed">Nothing on this day yet.</Text>}
      {shown.map((entry) => {
        const refused = refusedOf(held, entry);
        const named = `${activityNames[entry.activity]} ${entry.about}`.trim();
        return (
          <Paper key={entry.id} withBorder p="xs" component="article" aria-label={named}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <div>
                <Text fw={600}>
                  {entry.count} × {activityNames[entry.activity]}
                </Text>
                {entry.about && <Text size="sm">{entry.about}</Text>}
                {waits(held, entry) && (
                  <Badge size="sm" color="yellow" variant="light">
                    Waits on this device
                  </Badge>
                )}
                {refused && (
                  <Text size="sm" c="red">
                    Not taken. {refused.refusals[0]?.reason} {refused.refusals[0]?.mend}
                  </Text>
                )}
              </div>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  size={44}
                  aria-label={`Correct: ${named}`}
                  onClick={() => onEdit(entry)}
                >
                  <IconPencil size={20} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size={44}
                  aria-label={`Take away: ${named}`}
                  onClick={() => onRemove(entry)}
                >
                  <IconTrash size={20} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
          </Paper>
        );
      })}
      {entries.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          Since the beginning:{' '}
          {activityKeys
            .filter((key) => counts[key] > 0)
            .map((key) => `${activities[key].toLowerCase()} ${counts[key]}`)
            .join(', ')}
          .
        </Text>
      )}
    </Stack>
  );
}

const of = (held: readonly Held[], entry: Entry, stands: Held['stands']) =>
  held.find((one) => one.stands === stands && one.change.entryId === entry.id);
const refusedOf = (held: readonly Held[], entry: Entry) => of(held, entry, 'refused');
const waits = (held: readonly Held[], entry: Entry) => of(held, entry, 'waiting') !== undefined;
