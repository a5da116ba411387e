import { Alert, Anchor, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOfMoment } from '#web/dates.ts';
import { kinds } from '../rules.ts';
import { type RefusedSource, noSource } from '../refused-rows.ts';
import type { DirectoryStatus, SourceStatus } from '../status.ts';
import { RefusedRows } from './RefusedRows.tsx';
import { startUpdate, useDirectoryAction } from './directory-data.ts';
import { sizeInWords } from './sizes.ts';
import { aboveDrawer } from './ScoreModal.tsx';
import { UpdateProgress } from './UpdateProgress.tsx';

type Props = { opened: boolean; status: DirectoryStatus; onClose: () => void; isNarrow: boolean };

/** TGT-3: where the directory comes from: each official file with its date and rows, what is missing, and what that costs. */
export function SourcesModal({ opened, status, onClose, isNarrow }: Props) {
  const { directory, update, download } = status;
  const start = useDirectoryAction(startUpdate);
  const [shown, setShown] = useState<RefusedSource | null>(null);
  if (!directory) return null;
  const refused = directory.sources.find(({ id }) => id === shown);
  const toggle = (source: RefusedSource) => ({
    'aria-expanded': shown === source,
    onClick: () => setShown(shown === source ? null : source),
  });
  const missing = directory.sources.filter((source) => source.missing !== '');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      zIndex={aboveDrawer}
      size="xl"
      fullScreen={isNarrow}
      title="Data and sources"
    >
      <Stack>
        <Text>
          This directory was built on {dayOfMoment(directory.built)} on this computer from the official files
          below. It holds {countsInWords(directory.counts)}.
        </Text>
        {update?.state === 'running' ? (
          <UpdateProgress update={update} />
        ) : (
          <Group gap="sm">
            <Button
              leftSection={<IconRefresh size={18} aria-hidden />}
              loading={start.isPending}
              onClick={() => start.mutate(undefined)}
            >
              Update
            </Button>
            <Text size="sm" c="dimmed">
              Downloads about {sizeInWords(download.megabytes)}. The directory that you have stays in use
              meanwhile.
            </Text>
          </Group>
        )}
        {missing.length > 0 && (
          <Alert color="yellow" title="Some files are missing">
            {missing.map((source) => (
              <Text size="sm" key={source.id}>
                {source.title}: {source.missing}
              </Text>
            ))}
          </Alert>
        )}
        <Table.ScrollContainer minWidth={isNarrow ? 300 : 560}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {['File', ...(isNarrow ? [] : ['Date']), 'Rows', 'Not taken'].map((title) => (
                  <Table.Th key={title}>{title}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {directory.sources.map((source) => (
                <Table.Tr key={source.id}>
                  <Table.Td>
                    <Anchor href={source.page} target="_blank" rel="noopener noreferrer" size="sm">
                      {source.title}
                    </Anchor>
                    <Text size="xs" c="dimmed">
                      {source.publisher}
                      {isNarrow && `. Date: ${dateOf(source)}`}
                    </Text>
                  </Table.Td>
                  {!isNarrow && (
                    <Table.Td>
                      <Text size="sm">{dateOf(source)}</Text>
                    </Table.Td>
                  )}
                  <Table.Td>{source.rows.toLocaleString('en-US')}</Table.Td>
                  <Table.Td>
                    {source.told === 0 ? (
                      source.refused.toLocaleString('en-US')
                    ) : (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        aria-label={`${notTaken(source)} of ${source.title} not taken`}
                        {...toggle(source.id)}
                      >
                        {notTaken(source)}
                      </Anchor>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {directory.unread > 0 && (
          <Anchor component="button" type="button" size="sm" ta="left" {...toggle(noSource)}>
            {directory.unread === 1
              ? '1 file of the folder was not read'
              : `${directory.unread} files of the folder were not read`}
          </Anchor>
        )}
        {refused && (
          <RefusedRows
            key={refused.id}
            source={refused.id}
            title={`Not taken from ${refused.title}`}
            refused={refused.refused}
            release={directory.release}
          />
        )}
        {shown === noSource && (
          <RefusedRows
            source={noSource}
            title="Files that were not read"
            refused={directory.unread}
            release={directory.release}
          />
        )}
      </Stack>
    </Modal>
  );
}

const dateOf = ({ missing, dated }: SourceStatus) => (missing ? 'missing' : dated || 'not told');

/** Kinds of lines that nobody knows are told too, though no single line of them is at fault. */
const notTaken = ({ refused, told }: SourceStatus) =>
  refused > 0 ? counted(refused, 'row') : `${counted(told, 'kind')} of rows`;

/** “5,421 hospitals, 14,000 clinics, 98,000 practices, and 900,000 physicians”. */
function countsInWords(counts: Record<string, number>): string {
  const said = kinds.map((kind) => `${(counts[kind] ?? 0).toLocaleString('en-US')} ${kind}s`);
  return new Intl.ListFormat('en-US').format(said);
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
