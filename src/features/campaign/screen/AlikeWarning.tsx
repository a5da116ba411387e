import { Alert, List, Text } from '@mantine/core';
import type { Draft } from './campaign-data.ts';

/** TPL-3: says which mails this one reads like. */
export function AlikeWarning({ alike }: { alike: Draft['alike'] }) {
  if (alike.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title="This mail reads like another one">
      <List size="sm" spacing={4} mb={6}>
        {alike.slice(0, 5).map((one) => (
          <List.Item key={one.id}>
            <Text span inherit fw={600}>
              {one.to}
            </Text>
            {one.because === 'organisation'
              ? `: the same organisation, and only ${Math.round(one.own * 100)}% of the words are this mail’s own.`
              : ': the same personal line.'}
          </List.Item>
        ))}
      </List>
      {alike.some((one) => one.because === 'organisation')
        ? 'People in one place show each other such mails. At least a fifth should be for this reader alone.'
        : 'A line that two readers get is for neither of them.'}{' '}
      Write a line of its own below.
    </Alert>
  );
}
