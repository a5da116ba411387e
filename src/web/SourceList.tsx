import { Anchor, Stack, Text } from '@mantine/core';
import { dayInWords } from '#plain/in-words.ts';
import type { Source } from '#plain/source.ts';

/** Where it is written, with the day on which it was read, and honestly how. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <Stack gap={4} mt="xs">
      {sources.map(({ name, address, readOn, restsOn }) => (
        <Text key={address} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          Source:{' '}
          <Anchor href={address} target="_blank" rel="noreferrer" size="xs" underline="always">
            {name}
          </Anchor>
          . {readOn ? `Read on ${dayInWords(readOn)}. ` : ''}
          {restsOn}
        </Text>
      ))}
    </Stack>
  );
}

/** The same in one line, for a step; how each was read stands at the end of the page. */
export function SourceNames({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt="xs" ml={36} style={{ overflowWrap: 'anywhere' }}>
      {sources.map(({ name, address, readOn }, index) => (
        <span key={address}>
          {index > 0 && '; '}
          <Anchor href={address} target="_blank" rel="noreferrer" size="xs" underline="always">
            {name}
          </Anchor>{' '}
          ({readOn ? `read on ${dayInWords(readOn)}` : 'not read for this page'})
        </span>
      ))}
    </Text>
  );
}
