import { Anchor, Button, Group, Menu, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { activities, activityKeys, activityNames } from '#features/logbook/entries.ts';
import { shortDay } from '#web/dates.ts';
import { PhoneLink } from '#features/logbook/screen/PhoneLink.tsx';
import type { OnSite } from './onsite-data.ts';

const downloads = [
  ['weeks', 'xlsx', 'Counts by week, Excel'],
  ['weeks', 'csv', 'Counts by week, CSV'],
  ['entries', 'xlsx', 'All entries, Excel'],
  ['entries', 'csv', 'All entries, CSV'],
] as const;

/** LOR-2: what the logbook counts, by kind and week; a letter's brief takes the same numbers. */
export function LogbookSection({ id, logbook }: { id: string; logbook: OnSite['logbook'] }) {
  const weeks = logbook.weeks.toReversed();
  return (
    <Paper withBorder p="md" component="section" aria-label="Logbook">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h4">
          Logbook
        </Title>
        <Group gap="xs">
          <PhoneLink size="xs" />
          {logbook.entries > 0 && (
            <Menu>
              <Menu.Target>
                <Button size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
                  Download
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {downloads.map(([what, format, label]) => (
                  <Menu.Item
                    key={label}
                    component="a"
                    href={`/api/logbook/${id}/export?what=${what}&format=${format}`}
                    download
                  >
                    {label}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      {logbook.entries === 0 && (
        <Text>
          Nothing is written yet.{' '}
          <Anchor href={`/logbook?externship=${id}`} underline="always">
            Open the logbook
          </Anchor>{' '}
          on your phone or here, and write down each day what you did: it takes seconds, works without
          network, and the letter’s brief is counted from it. Never write who a patient is; the page refuses
          it.
        </Text>
      )}
      {logbook.entries > 0 && (
        <Stack gap="sm">
          <Text size="sm">
            {logbook.entries} {logbook.entries === 1 ? 'entry' : 'entries'} on {logbook.days}{' '}
            {logbook.days === 1 ? 'day' : 'days'}.
          </Text>
          <Table.ScrollContainer
            minWidth={240 + 72 * weeks.length}
            scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
          >
            <Table aria-label="Counts by week">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Week from</Table.Th>
                  <Table.Th ta="right">Together</Table.Th>
                  {weeks.map(({ monday }) => (
                    <Table.Th key={monday} ta="right">
                      {shortDay(monday)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {activityKeys.map((key) => (
                  <Table.Tr key={key}>
                    <Table.Th scope="row" fw={400}>
                      {activities[key]}
                    </Table.Th>
                    <Table.Td ta="right" fw={700}>
                      {logbook.counts[key]}
                    </Table.Td>
                    {weeks.map(({ monday, counts }) => (
                      <Table.Td key={monday} ta="right">
                        {counts[key] || '–'}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Title order={3} size="h5">
            Last entries
          </Title>
          <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
            {logbook.recent.map(({ id: entryId, day, activity, count, about }) => (
              <Text component="li" size="sm" key={entryId}>
                {shortDay(day)}: {count} × {activityNames[activity]}
                {about && `, ${about}`}
              </Text>
            ))}
          </Stack>
        </Stack>
      )}
    </Paper>
  );
}
