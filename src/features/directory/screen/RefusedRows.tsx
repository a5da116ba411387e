import { Anchor, Group, Pagination, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { REFUSED_PAGE } from '../refused-rows.ts';
import type { SourceStatus } from '../status.ts';
import { useRefused } from './directory-data.ts';

/** TGT-3: the values of an official file that were not taken, each with its place and the reason. */
export function RefusedRows({ source, release }: { source: SourceStatus; release: string }) {
  const [page, setPage] = useState(1);
  const { data, error } = useRefused(source.id, page, release);
  const pages = Math.ceil((data?.total ?? 0) / REFUSED_PAGE);
  return (
    <Stack gap="sm" component="section" aria-label={`Not taken from ${source.title}`}>
      <Group justify="space-between" gap="sm">
        <Title order={3} size="h5">
          Not taken from {source.title}
        </Title>
        <Anchor href={`/api/directory/refused/file?source=${source.id}`} download size="sm">
          Download as CSV
        </Anchor>
      </Group>
      {error && <Text size="sm">The rows could not be loaded. Close this window and try again.</Text>}
      {data && data.total < source.refused && (
        <Text size="sm" c="dimmed">
          {source.refused.toLocaleString('en-US')} rows were not taken. The first{' '}
          {data.total.toLocaleString('en-US')} are kept with their reasons.
        </Text>
      )}
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {['File and row', 'Column', 'Value', 'Reason'].map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.rows.map(({ file, row, field, value, reason, mend }, index) => (
              <Table.Tr key={index}>
                <Table.Td>
                  <Text size="sm">{file || 'All files'}</Text>
                  {row > 0 && <Text size="sm">row {row.toLocaleString('en-US')}</Text>}
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{field}</Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" style={{ wordBreak: 'break-word' }}>
                    {value || '(empty)'}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{reason}</Text>
                  <Text size="xs" c="dimmed">
                    {mend}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          siblings={0}
          getItemProps={(item) => ({ 'aria-label': `Page ${item} of the rows not taken` })}
          getControlProps={(control) => ({
            'aria-label': control === 'next' ? 'Next rows not taken' : 'Rows not taken before',
          })}
          onChange={setPage}
        />
      )}
    </Stack>
  );
}
