import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type Findings, checkpointWords, checkpoints } from '../checkpoints.ts';
import { OfferQuote } from './OfferQuote.tsx';
import { SignBadge } from './SignBadge.tsx';

/** STR-1: the five checkpoints, each with its sign, its sentence, and what to ask where it is not good. */
export function Checkpoints({ findings }: { findings: Findings }) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Five checkpoints">
      <Title order={2} size="h4" mb="sm">
        Five checkpoints
      </Title>
      <Stack gap="md">
        {checkpoints.map((checkpoint) => {
          const { sign, because, evidence } = findings[checkpoint];
          const words = checkpointWords[checkpoint];
          return (
            <div key={checkpoint}>
              <Group gap="xs">
                <Title order={3} size="h6">
                  {words.name}
                </Title>
                <SignBadge sign={sign} />
              </Group>
              <Text size="sm">{because}</Text>
              {evidence && <OfferQuote evidence={evidence} />}
              {sign !== 'good' && (
                <Text size="sm" c="dimmed">
                  Ask: {words.ask}
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </Paper>
  );
}
