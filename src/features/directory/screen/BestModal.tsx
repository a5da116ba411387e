import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type ListProgress, type TargetList, listPlans } from '#features/targets/rules.ts';
import { RefusalList } from '#web/RefusalList.tsx';
import type { Added } from '../answers.ts';
import { addBest, useDirectoryAction } from './directory-data.ts';
import { type PageSearch, searchOf } from './search.ts';

type Props = {
  search: PageSearch;
  total: number;
  progress: ListProgress;
  onClose: () => void;
  onAdded: (added: Added) => void;
};

const organisations: Record<TargetList, string> = {
  hospital: 'one organisation',
  clinic: 'one health center',
  physician: 'one practice or hospital',
};

/** TGT-3: the best that are not on the list yet: says what will be done, then does it in one step. */
export function BestModal({ search, total, progress, onClose, onAdded }: Props) {
  const { title, minimum, upTo } = listPlans[search.list];
  const [count, setCount] = useState(usualBest(progress));
  const [perOrganisation, setPerOrganisation] = useState(3);
  const adding = useDirectoryAction(addBest);
  const most = Math.min(count, total);
  return (
    <Modal opened onClose={onClose} title="Add the best that are not on my list">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate(
            { search: searchOf({ ...search, page: 1 }), count, perOrganisation },
            { onSuccess: onAdded },
          );
        }}
      >
        <Stack>
          <Group grow align="flex-start">
            <NumberInput
              label="How many"
              data-autofocus
              min={1}
              max={500}
              clampBehavior="strict"
              allowDecimal={false}
              value={count}
              onChange={(value) => setCount(Math.max(1, Number(value)))}
            />
            <NumberInput
              label={`At most of ${organisations[search.list]}`}
              min={1}
              max={50}
              clampBehavior="strict"
              allowDecimal={false}
              value={perOrganisation}
              onChange={(value) => setPerOrganisation(Math.max(1, Number(value)))}
            />
          </Group>
          <Text size="sm" aria-live="polite">
            From the {total.toLocaleString('en-US')} found, in the order of their score, up to {most} that are
            not on your lists yet go to {title}, at most {perOrganisation} of {organisations[search.list]}.
            The list has {progress.count} now and up to {progress.count + most} then; the plan asks for{' '}
            {minimum} to {upTo}. You can undo it.
          </Text>
          <RefusalList error={adding.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={adding.isPending}>
              Add up to {most} to {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** As many as lead to the middle of the plan's range: 50 hospitals, 40 clinics, 80 physicians for an empty list. */
export function usualBest({ count, minimum, upTo }: ListProgress): number {
  return Math.max(10, Math.round((minimum + upTo) / 2) - count);
}
