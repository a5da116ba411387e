import { Alert, Anchor, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { dayInWords } from '#features/campaign/screen/moments.ts';
import { kinds } from '../rules.ts';
import type { SourceId } from '../sources.ts';
import type { DirectoryStatus } from '../status.ts';
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
  const [shown, setShown] = useState<SourceId | null>(null);
  if (!directory) return null;
  const refused = directory.sources.find(({ id }) => id === shown);
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
          This directory was built on {dayInWords(directory.built)} on this computer from the official files
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
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {['File', 'Date', 'Rows', 'Not taken'].map((title) => (
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
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{source.missing ? 'missing' : source.dated || 'not told'}</Text>
                  </Table.Td>
                  <Table.Td>{source.rows.toLocaleString('en-US')}</Table.Td>
                  <Table.Td>
                    {source.refused === 0 ? (
                      '0'
                    ) : (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        aria-expanded={shown === source.id}
                        aria-label={`${source.refused.toLocaleString('en-US')} rows of ${source.title} not taken`}
                        onClick={() => setShown(shown === source.id ? null : source.id)}
                      >
                        {source.refused.toLocaleString('en-US')}
                      </Anchor>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {refused && <RefusedRows key={refused.id} source={refused} release={directory.release} />}
      </Stack>
    </Modal>
  );
}

/** “5,421 hospitals, 14,000 clinics, 98,000 practices, and 900,000 physicians”. */
function countsInWords(counts: Record<string, number>): string {
  const said = kinds.map((kind) => `${(counts[kind] ?? 0).toLocaleString('en-US')} ${kind}s`);
  return new Intl.ListFormat('en-US').format(said);
}
