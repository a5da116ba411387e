import { Anchor, Group, Pagination, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { REFUSED_PAGE, type RefusedRow, type RefusedSource } from '../refused-rows.ts';
import { useRefused } from './directory-data.ts';

type Props = { source: RefusedSource; title: string; refused: number; release: string };

/** TGT-3: what was not taken of an official file, each with its place, the reason, and what to do. */
export function RefusedRows({ source, title, refused, release }: Props) {
  const [page, setPage] = useState(1);
  const { data, error } = useRefused(source, page, release);
  const isThere = data !== undefined;
  // They come up below a long table: who asked for them should see them.
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isThere) section.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  const pages = Math.ceil((data?.total ?? 0) / REFUSED_PAGE);
  return (
    <Stack gap="sm" component="section" aria-label={title} ref={section} style={{ scrollMarginTop: 72 }}>
      <Group justify="space-between" gap="sm">
        <Title order={3} size="h5">
          {title}
        </Title>
        <Anchor href={`/api/directory/refused/file?source=${source}`} download size="sm">
          Download as CSV
        </Anchor>
      </Group>
      {error && <Text size="sm">The rows could not be loaded. Close this window and try again.</Text>}
      {data && data.total < refused && (
        <Text size="sm" c="dimmed">
          {refused.toLocaleString('en-US')} rows were not taken. The first{' '}
          {data.total.toLocaleString('en-US')} are kept with their reasons.
        </Text>
      )}
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.rows.map((row, index) => (
          <OneRefused key={index} {...row} isFile={source === 'unknown-files'} />
        ))}
      </Stack>
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

function OneRefused({ file, row, field, value, reason, mend, isFile }: RefusedRow & { isFile: boolean }) {
  const place = [file || 'All files', ...(row > 0 ? [`row ${row.toLocaleString('en-US')}`] : [])];
  return (
    <li>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {isFile ? file : `${field}: ${value ? `“${value}”` : 'empty'}`}
      </Text>
      <Text size="sm">{reason}</Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {isFile ? (value ? `It begins with the columns ${value}. ` : '') : `${place.join(', ')}. `}
        {mend}
      </Text>
    </li>
  );
}
