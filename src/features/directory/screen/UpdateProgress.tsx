import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import type { DirectoryStatus } from '../status.ts';
import { cancelUpdate, useDirectoryAction } from './directory-data.ts';
import { sizeInWords } from './sizes.ts';

type Update = NonNullable<DirectoryStatus['update']>;

/** How far the download and the building have come. Asked again each second, so a reloaded page shows it too. */
export function UpdateProgress({ update }: { update: Update }) {
  const cancel = useDirectoryAction(cancelUpdate);
  const done = Math.round(100 * Math.min(1, Math.max(0, update.share)));
  return (
    <Paper withBorder p="md" component="section" aria-label="Update of the directory">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600} role="status">
            {update.step}
          </Text>
          <Text size="sm" c="dimmed">
            {update.source}
          </Text>
        </Group>
        <Progress value={done} size="lg" aria-label={`${update.step}: ${done} percent`} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            {update.total > 0
              ? `${sizeInWords(update.bytes / 1e6)} of ${sizeInWords(update.total / 1e6)}`
              : `${done}%`}
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(undefined)}
          >
            Cancel
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          You can go on working, and close this page. What is downloaded stays, also when it is interrupted.
        </Text>
      </Stack>
    </Paper>
  );
}
