import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { RefusalList } from '#web/RefusalList.tsx';
import type { Upload } from './useUploads.ts';

/** What came of each dropped file. */
export function UploadList({ uploads, onClear }: { uploads: readonly Upload[]; onClear: () => void }) {
  if (uploads.length === 0) return null;
  const settled = uploads.every(({ state }) => state === 'done' || state === 'refused');
  return (
    <Stack gap="xs" role="status" aria-label="Files on their way">
      {uploads.map((one) => (
        <OneUpload key={one.key} one={one} />
      ))}
      {settled && (
        <Group>
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            Clear this list
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function OneUpload({ one }: { one: Upload }) {
  if (one.state === 'refused') return <RefusalList error={one.error} title={`“${one.name}” was not taken`} />;
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        {one.state === 'done' ? <IconCheck size={16} aria-hidden /> : <Loader size={14} aria-hidden />}
        <Text size="sm" lineClamp={1}>
          {one.name}: {words[one.state]}
        </Text>
      </Group>
      {one.state === 'sending' && <Progress value={one.percent} aria-label={`${one.name}, sent`} />}
      {one.scripts && (
        <Text size="sm" c="dimmed">
          This PDF has a script or a file inside. It was not run. Sites get pictures of the pages, without it.
        </Text>
      )}
    </div>
  );
}

const words = { waiting: 'waiting', sending: 'sending', reading: 'making its pages', done: 'kept' } as const;
