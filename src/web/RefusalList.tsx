import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Refusal } from '#plain/refusal.ts';
import { Refused } from './api.ts';

type Props = { error: unknown; title?: string; onRetry?: () => void };

/** Shows why something was not taken, and what to do about it. Shows nothing when there is no error. */
export function RefusalList({ error, title = 'This was not taken', onRetry }: Props) {
  if (!error) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <List spacing={6} listStyleType="none">
        {refusalsOf(error).map((refusal, index) => (
          <List.Item key={index}>
            <Text size="sm">{refusal.reason}</Text>
            <Text size="sm" fw={600}>
              {refusal.mend}
            </Text>
          </List.Item>
        ))}
      </List>
      {onRetry && (
        <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}

export function refusalsOf(error: unknown): Refusal[] {
  if (error instanceof Refused) return error.refusals;
  const mend = 'Reload the page and try again.';
  return [{ field: 'page', value: '', reason: 'Something went wrong on this page.', mend }];
}
