import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { api, ask, client } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { type PaperDetails, pagesInWords, sizeInWords, usePaperAction } from './papers-data.ts';

/** The scans as they were dropped: to download, or to let go once the pages are right. */
export function Originals({ paper }: { paper: PaperDetails }) {
  const letGo = usePaperAction(
    () => ask(api.papers[':id']['let-go'].$post({ param: { id: paper.id } })),
    () => notifyDone('The originals are gone. The pages for mail stay.'),
  );
  const originals = paper.scans.filter((scan) => !scan.reduced);
  if (originals.length === 0)
    return (
      <Text size="sm" c="dimmed">
        The original scans were let go. The pages for mail are kept.
      </Text>
    );
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={3} size="h4">
        Original scans
      </Title>
      <Text size="sm" c="dimmed">
        They are kept, encrypted, so that you can turn, crop and bring back pages. Sites get the smaller pages
        above.
      </Text>
      {originals.map((scan, index) => (
        <Group key={scan.id} gap="xs">
          <Anchor size="sm" href={client.api.papers.scans[':id'].$path({ param: { id: scan.id } })} download>
            Scan {index + 1}: {scan.form.toUpperCase()}, {pagesInWords(scan.pages)}, {sizeInWords(scan.size)}
          </Anchor>
        </Group>
      ))}
      <ConfirmButton
        size="compact-sm"
        loading={letGo.isPending}
        question="The pages for mail stay as they are. Pages that you left out and parts that you cut away are gone for good."
        confirm="Let the originals go"
        onConfirm={() => letGo.mutate(undefined)}
      >
        Let the originals go
      </ConfirmButton>
    </Stack>
  );
}
