import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '#web/EmptyState.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { kindFacts } from '../kinds.ts';
import { DeletedPapers } from './DeletedPapers.tsx';
import { DropScans } from './DropScans.tsx';
import { PaperCard } from './PaperCard.tsx';
import { type Paper, papersQuery, setDeleted, usePaperAction } from './papers-data.ts';

/** Every paper as a card; several chosen ones become one. */
export function PapersTab({ onOpen }: { onOpen: (id: string) => void }) {
  const papers = useQuery(papersQuery);
  const all = papers.data?.papers ?? [];
  return (
    <Stack>
      <DropScans into={null} />
      <RefusalList error={papers.error} onRetry={() => void papers.refetch()} />
      {papers.isPending && <Loading what="your papers" />}
      {papers.data && <Cards papers={all.filter((one) => one.deletedAt === null)} onOpen={onOpen} />}
      <DeletedPapers papers={all.filter((one) => one.deletedAt !== null)} />
    </Stack>
  );
}

function Cards({ papers, onOpen }: { papers: Paper[]; onOpen: (id: string) => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const there = chosen.filter((id) => papers.some((paper) => paper.id === id));
  const putBack = usePaperAction(async ({ merged, parts }: { merged: string; parts: string[] }) => {
    for (const id of parts) await setDeleted(id, false);
    await setDeleted(merged, true);
  });
  const merge = usePaperAction(
    (ids: string[]) => ask(api.papers.merge.$post({ json: { ids } })),
    ({ id }, parts) => {
      setChosen([]);
      notifyWithUndo(`${parts.length} papers became one.`, () => putBack.mutate({ merged: id, parts }));
    },
  );
  if (papers.length === 0) return <NothingYet />;
  return (
    <>
      <Group mih={36}>
        {there.length < 2 ? (
          <Text size="sm" c="dimmed">
            Choose two or more papers to make one of them.
          </Text>
        ) : (
          <Button variant="default" loading={merge.isPending} onClick={() => merge.mutate(there)}>
            Make one paper of these {there.length}
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} component="ul" p={0} m={0}>
        {papers.map((paper) => (
          <PaperCard
            key={paper.id}
            paper={paper}
            chosen={there.includes(paper.id)}
            onChoose={(on) => setChosen(on ? [...there, paper.id] : there.filter((one) => one !== paper.id))}
            onOpen={() => onOpen(paper.id)}
          />
        ))}
      </SimpleGrid>
    </>
  );
}

const usual = [
  'passport',
  'diploma',
  'transcript',
  'ecfmg',
  'scores',
  'immunisations',
  'bls',
  'acls',
] as const;

function NothingYet() {
  return (
    <EmptyState title="No papers yet">
      A site that says yes often asks for papers the same day. Scan these now, with 300 dpi if you can choose,
      or take photos in good light:
      <ul>
        {usual.map((kind) => (
          <li key={kind}>
            {kindFacts[kind].name}.{' '}
            <Text span size="sm" c="dimmed">
              {kindFacts[kind].about}
            </Text>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
