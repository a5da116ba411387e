import { Button, Group, Stack, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { client } from '#web/api.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { DropScans } from './DropScans.tsx';
import { Originals } from './Originals.tsx';
import { PageGrid } from './PageGrid.tsx';
import { PaperFactsForm } from './PaperFactsForm.tsx';
import { type PaperDetails, paperQuery, setDeleted, usePaperAction } from './papers-data.ts';

type Props = { id: string; onClose: () => void; onOpen: (id: string) => void };

/** One paper: what it is, its pages, and its original scans. */
export function PaperEditor({ id, onClose, onOpen }: Props) {
  const paper = useQuery(paperQuery(id));
  return (
    <Stack>
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onClose}
          px="xs"
        >
          All papers
        </Button>
      </Group>
      <RefusalList
        error={paper.error}
        title="This paper cannot be shown"
        onRetry={() => void paper.refetch()}
      />
      {paper.isPending && <Loading what="the paper" />}
      {paper.data && <Opened paper={paper.data} onClose={onClose} onOpen={onOpen} />}
    </Stack>
  );
}

function Opened({ paper, onClose, onOpen }: { paper: PaperDetails } & Omit<Props, 'id'>) {
  const bringBack = usePaperAction(
    () => setDeleted(paper.id, false),
    () => onOpen(paper.id),
  );
  const remove = usePaperAction(
    () => setDeleted(paper.id, true),
    () => {
      onClose();
      notifyWithUndo(`“${paper.title}” was deleted.`, () => bringBack.mutate(undefined));
    },
  );
  return (
    <>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {paper.title}
        </Title>
        <Group gap="xs">
          <Button
            component="a"
            href={client.api.papers[':id']['file.pdf'].$path({ param: { id: paper.id } })}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            PDF for mail
          </Button>
          <Button
            variant="default"
            color="red"
            onClick={() => remove.mutate(undefined)}
            loading={remove.isPending}
          >
            Delete this paper
          </Button>
        </Group>
      </Group>
      <PaperFactsForm paper={paper} />
      <PageGrid paper={paper} />
      <DropScans into={paper.id} />
      <Originals paper={paper} />
    </>
  );
}
