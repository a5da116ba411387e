import { Anchor, Stack, Text } from '@mantine/core';
import { dayInWords } from '#plain/day-in-words.ts';
import type { Source } from '../sources.ts';

/** Where it is written, with the day on which it was read, and honestly how. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <Stack gap={4} mt="xs">
      {sources.map(({ name, address, readOn, restsOn }) => (
        <Text key={address} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          Source:{' '}
          <Anchor href={address} target="_blank" rel="noreferrer" size="xs">
            {name}
          </Anchor>
          . {readOn ? `Read on ${dayInWords(readOn)}. ` : ''}
          {restsOn}
        </Text>
      ))}
    </Stack>
  );
}
