import { Anchor, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { TargetList } from '#features/targets/rules.ts';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { UpdateOutcome } from './UpdateOutcome.tsx';
import { UpdateProgress } from './UpdateProgress.tsx';
import type { DirectoryStatus } from '../status.ts';
import { startUpdate, useDirectoryAction } from './directory-data.ts';
import { downloadTime, sizeInWords } from './sizes.ts';

type Props = { status: DirectoryStatus; list: TargetList; onScore: () => void };

/** Before the first download: what the directory is, what it costs, and what can be done meanwhile. */
export function NoDirectory({ status, list, onScore }: Props) {
  const { update, download } = status;
  const start = useDirectoryAction(startUpdate);
  const isRunning = update?.state === 'running';
  const size = sizeInWords(download.megabytes);
  return (
    <Stack>
      {isRunning && <UpdateProgress update={update} />}
      <UpdateOutcome status={status} />
      <EmptyState
        title={isRunning ? 'The directory is being made' : 'Download the directory once'}
        action={
          <Group>
            {!isRunning && (
              <Button
                leftSection={<IconDownload size={18} aria-hidden />}
                loading={start.isPending}
                onClick={() => start.mutate(undefined)}
              >
                Download and build the directory
              </Button>
            )}
            <LinkButton to="/targets" search={{ list, begin: 'add' }} variant="default">
              Add by hand
            </LinkButton>
            <LinkButton to="/targets" search={{ list, begin: 'import' }} variant="default">
              Import a table
            </LinkButton>
          </Group>
        }
      >
        <Stack gap="sm">
          <Text>
            The directory lists the hospitals, health centers and physicians of the United States, from
            official files that anybody may read. Foothold puts them together on this computer, and gives each
            place{' '}
            <Anchor component="button" type="button" onClick={onScore}>
              a score
            </Anchor>{' '}
            with its reasons: how open it looks to graduates from abroad. Then you search it without the
            internet, and nobody learns what you look for.
          </Text>
          <Text>
            The download is about {size}: {downloadTime(download.megabytes)} on a line of 50 megabits a
            second, and some minutes more to build. Keep about 5 GB of the disk free. It goes on by itself,
            and after an interruption it goes on where it stopped.
          </Text>
          <details>
            <summary>The official files and their sizes</summary>
            <List size="sm" mt="xs" spacing={4}>
              {download.sources.map((source) => (
                <List.Item key={source.id}>
                  {source.title} ({sizeInWords(source.megabytes)}). {source.what}
                </List.Item>
              ))}
            </List>
          </details>
          <Text size="sm" c="dimmed">
            The same in a terminal, in the folder of Foothold: <Code>npx foothold directory update</Code>. If
            you have the files already: <Code>npx foothold directory build --from FOLDER</Code>.
          </Text>
          <Text>Your lists do not wait for it: meanwhile add targets by hand, or import a table.</Text>
        </Stack>
      </EmptyState>
    </Stack>
  );
}
