import { Anchor, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { scoreExplained } from '../friendliness.ts';
import { mostPoints } from '../rules.ts';
import { PartDot } from './ScoreBar.tsx';

type Props = { opened: boolean; onClose: () => void; isNarrow: boolean; onSources: () => void };

/** An explanation may be opened from an entry, whose drawer has 200. */
export const aboveDrawer = 250;

/** TGT-4: how the score is made, part by part, with the file behind each. */
export function ScoreModal({ opened, onClose, isNarrow, onSources }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      zIndex={aboveDrawer}
      size="lg"
      fullScreen={isNarrow}
      title="How the score is made"
    >
      <Stack>
        <Text>
          The score tells how open a place looks to international medical graduates (IMGs), from 0 to 100. It
          is the sum of five counts from official files. It says nothing about any single person, and a low
          score does not mean no: ask the place.
        </Text>
        {scoreExplained.map(({ part, title, how, source }) => (
          <section key={part}>
            <Group gap={8} wrap="nowrap">
              <PartDot part={part} />
              <Title order={3} size="h5">
                {title}: up to {mostPoints[part]} points
              </Title>
            </Group>
            <Text size="sm">{how}</Text>
            <Text size="sm" c="dimmed">
              From: {source}
            </Text>
          </section>
        ))}
        <Text size="sm">
          Where the files do not tell a part, it gives no points. How old each file is stands in{' '}
          <Anchor component="button" type="button" size="sm" onClick={onSources}>
            Data and sources
          </Anchor>
          .
        </Text>
      </Stack>
    </Modal>
  );
}
