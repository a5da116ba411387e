import { ActionIcon, Button, Card, Group, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { type PageWish, cropWithin, leftOut, turned } from '../arrangement.ts';
import { CropDialog } from './CropDialog.tsx';
import { PageTools } from './PageTools.tsx';
import classes from './papers.module.css';
import { type PaperDetails, pagesInWords, pictureOf } from './papers-data.ts';
import { useArrangement } from './useArrangement.ts';

/** PKT-1: the pages in order, to turn, crop, move and leave out. */
export function PageGrid({ paper }: { paper: PaperDetails }) {
  const { pages, change, undo, redo, busy, canUndo, canRedo } = useArrangement(paper);
  // One change at a time. Not disabled, so that the keyboard stays where it is.
  const waits = busy ? { 'data-disabled': true, 'aria-disabled': true } : {};
  const [cropped, setCropped] = useState<number | null>(null);
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
  ]);
  const put = (index: number, page: PageWish) => change(pages.map((one, at) => (at === index ? page : one)));
  const move = (index: number, by: -1 | 1) => {
    const page = pages[index];
    if (page) change(pages.toSpliced(index, 1).toSpliced(index + by, 0, page));
  };
  const missing = leftOut(pages, paper.scans);
  const toCrop = cropped === null ? undefined : pages[cropped];
  return (
    <Stack gap="sm" component="section" aria-label="Pages">
      <Group gap="xs">
        <Title order={3} size="h4">
          {pagesInWords(pages.length)}
        </Title>
        <ActionIcon variant="default" aria-label="Undo" disabled={!canUndo} onClick={undo} {...waits}>
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Redo" disabled={!canRedo} onClick={redo} {...waits}>
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
        <Group gap="xs" role="status">
          {busy && (
            <>
              <Loader size={16} aria-hidden />
              <Text size="sm" c="dimmed">
                Making the pages anew. Then the next change can be made.
              </Text>
            </>
          )}
        </Group>
        {missing.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => change([...pages, ...missing])}
            {...waits}
          >
            Bring back {pagesInWords(missing.length)} that you left out
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }} component="ol" p={0} m={0}>
        {paper.pages.map((page, index) => (
          <Card withBorder component="li" padding="xs" key={page.id}>
            <img src={pictureOf(page.id, 'picture')} alt={`Page ${index + 1}`} className={classes.page} />
            <Group justify="space-between" mt="xs" wrap="nowrap">
              <Text size="sm">{index + 1}</Text>
              <PageTools
                number={index + 1}
                last={pages.length}
                waits={waits}
                onTurn={() => pages[index] && put(index, turned(pages[index]))}
                onCrop={() => !busy && setCropped(index)}
                onMove={(by) => move(index, by)}
                onLeaveOut={() => change(pages.toSpliced(index, 1))}
              />
            </Group>
          </Card>
        ))}
      </SimpleGrid>
      {cropped !== null && toCrop && (
        <CropDialog
          number={cropped + 1}
          picture={pictureOf(paper.pages[cropped]?.id ?? '', 'picture')}
          isCropped={toCrop.crop !== null}
          onCrop={(crop) => {
            put(cropped, { ...toCrop, crop: crop && cropWithin(toCrop.crop, crop) });
            setCropped(null);
          }}
          onClose={() => setCropped(null)}
        />
      )}
    </Stack>
  );
}
