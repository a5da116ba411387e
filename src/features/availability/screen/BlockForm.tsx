import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import {
  type BlockInput,
  type BlockState,
  blockStates,
  daysToBegin,
  weeksOf,
  weeksOfBlock,
} from '../block.ts';
import { stateWords } from '../state-words.ts';
import { type BlockLine, useKeepBlock } from './availability-data.ts';

const hints: Record<BlockState, string> = {
  free: 'Letters may name it. Only the first free block is named.',
  held: 'A place may want these days. No letter names them meanwhile.',
  confirmed: 'A place said yes in writing. The plan takes its dates from here.',
};

type Props = { known: BlockLine | null; blocks: readonly BlockLine[]; today: string; onClose: () => void };

/** One block: its days, and what has become of them. */
export function BlockForm({ known, blocks, today, onClose }: Props) {
  const [block, setBlock] = useState<BlockInput>(
    known
      ? {
          from: known.from,
          to: known.to,
          state: known.state === 'past' ? 'free' : known.state,
          keptFor: known.keptFor,
        }
      : { ...daysToBegin(blocks, today), state: 'free', keptFor: '' },
  );
  const keep = useKeepBlock();
  const change = (part: Partial<BlockInput>) => setBlock({ ...block, ...part });
  const weeks = block.from && block.to && block.to > block.from ? weeksOf(block) : null;
  return (
    <Modal opened onClose={onClose} title={known ? 'Change this block' : 'Add a block'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate({ id: known?.id ?? null, block }, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label="First day"
              value={block.from}
              onChange={(event) => change({ from: event.currentTarget.value })}
              required
              data-autofocus
            />
            <TextInput
              type="date"
              label="Last day"
              value={block.to}
              min={block.from}
              onChange={(event) => change({ to: event.currentTarget.value })}
              required
            />
          </Group>
          <Text size="sm" c="dimmed">
            {weeks === null
              ? `A block has ${weeksOfBlock.fewest} to ${weeksOfBlock.most} weeks.`
              : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}. A block has ${weeksOfBlock.fewest} to ${weeksOfBlock.most}.`}
          </Text>
          <SegmentedControl
            aria-label="What has become of these days"
            fullWidth
            value={block.state}
            onChange={(state) => change({ state: state as BlockState })}
            data={blockStates.map((value) => ({ value, label: stateWords[value] }))}
          />
          <Text size="sm" c="dimmed">
            {hints[block.state]}
          </Text>
          {block.state !== 'free' && (
            <TextInput
              label={block.state === 'held' ? 'For which place' : 'Who confirmed it'}
              value={block.keptFor}
              maxLength={120}
              onChange={(event) => change({ keptFor: event.currentTarget.value })}
              required
            />
          )}
          <RefusalList error={keep.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={keep.isPending}>
              {known ? 'Keep the change' : 'Add it'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
