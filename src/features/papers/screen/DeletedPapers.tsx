import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { api, ask } from '#web/api.ts';
import { daysKeptDeleted } from '../rules.ts';
import { type Paper, pagesInWords, setDeleted, usePaperAction } from './papers-data.ts';

/** Deleted papers wait some weeks: each can be brought back, or be gone for good at once. */
export function DeletedPapers({ papers }: { papers: readonly Paper[] }) {
  const [open, list] = useDisclosure();
  const bringBack = usePaperAction((id: string) => setDeleted(id, false));
  const forget = usePaperAction((id: string) => ask(api.papers[':id'].$delete({ param: { id } })));
  if (papers.length === 0) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="subtle" size="compact-sm" onClick={list.toggle} aria-expanded={open}>
        Deleted papers: {papers.length}
      </Button>
      <Collapse expanded={open}>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            They are gone for good {daysKeptDeleted} days after you deleted them.
          </Text>
          {papers.map((paper) => (
            <Group key={paper.id} gap="xs">
              <Text size="sm">
                {paper.title}, {pagesInWords(paper.pages)}
              </Text>
              <Button size="compact-sm" variant="default" onClick={() => bringBack.mutate(paper.id)}>
                Bring back
              </Button>
              <ConfirmButton
                size="compact-sm"
                question={`“${paper.title}” and its scans cannot be brought back then.`}
                confirm="Delete for good"
                onConfirm={() => forget.mutate(paper.id)}
              >
                Delete for good
              </ConfirmButton>
            </Group>
          ))}
        </Stack>
      </Collapse>
    </Stack>
  );
}
