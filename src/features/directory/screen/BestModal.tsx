import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type ListProgress, type TargetList, listPlans } from '#features/targets/rules.ts';
import type { Added } from '../answers.ts';
import { addBest, useDirectoryAction } from './directory-data.ts';
import { type PageSearch, searchOf } from './search.ts';

type FormProps = {
  search: PageSearch;
  total: number;
  progress: ListProgress;
  onClose: () => void;
  onAdded: (added: Added) => void;
};

/** TGT-3: the best that are not on the list yet: says what will be done, then does it in one step. */
export function BestModal({ opened, ...form }: FormProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Add the best that are not on my list">
      <BestForm {...form} />
    </Modal>
  );
}

const organisations: Record<TargetList, string> = {
  hospital: 'one organisation',
  clinic: 'one health center',
  physician: 'one practice or hospital',
};

function BestForm({ search, total, progress, onClose, onAdded }: FormProps) {
  const { title, minimum, upTo } = listPlans[search.list];
  const one = organisations[search.list];
  // While a number is being typed it may be empty.
  const [typedCount, setTypedCount] = useState<number | string>(usualBest(progress));
  const [typedEach, setTypedEach] = useState<number | string>(3);
  const [alsoUnlikely, setAlsoUnlikely] = useState(false);
  const [count, each] = [Number(typedCount), Number(typedEach)];
  const adding = useDirectoryAction(addBest);
  const most = Math.min(count, total);
  const isWhole = count > 0 && each > 0;
  const intent = [
    `From the ${total.toLocaleString('en-US')} found, in the order of their score, up to ${most} that are not`,
    `on your lists yet go to ${title}, at most ${each} of ${one}.`,
    `The list has ${progress.count} now and up to ${progress.count + most} then; the plan asks for ${minimum} to ${upTo}.`,
    'You can undo it.',
  ].join(' ');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const wish = { search: searchOf({ ...search, page: 1 }), count, perOrganisation: each, alsoUnlikely };
        if (isWhole) adding.mutate(wish, { onSuccess: onAdded });
      }}
    >
      <Stack>
        <Group grow align="flex-end">
          <Amount label="How many" most={500} value={typedCount} onChange={setTypedCount} data-autofocus />
          <Amount label={`At most of ${one}`} most={50} value={typedEach} onChange={setTypedEach} />
        </Group>
        {search.list === 'clinic' && (
          <Checkbox
            label="Also clinics in schools and mobile vans"
            description="They are passed over otherwise: many have no physician all week."
            checked={alsoUnlikely}
            onChange={(event) => setAlsoUnlikely(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" aria-live="polite">
          {isWhole ? intent : 'Write both numbers.'}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={adding.isPending} disabled={!isWhole}>
            {isWhole ? `Add up to ${most} to ${title}` : `Add to ${title}`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type AmountProps = {
  label: string;
  most: number;
  value: number | string;
  onChange: (value: number | string) => void;
  'data-autofocus'?: true;
};

function Amount({ most, ...input }: AmountProps) {
  return <NumberInput min={1} max={most} clampBehavior="strict" allowDecimal={false} {...input} />;
}

/** As many as lead to the middle of the plan's range: 50 hospitals, 40 clinics, 80 physicians for an empty list. */
export function usualBest({ count, minimum, upTo }: ListProgress): number {
  return Math.max(10, Math.round((minimum + upTo) / 2) - count);
}
