import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { Overview } from '../answers.ts';
import { type Work, choosableSortings, sortingNames, works } from '../rules.ts';
import type { InboxSearch } from './inbox-search.ts';
import classes from './mail.module.css';

const workNames: Record<Work, string> = {
  answer: 'To answer',
  returned: 'Not delivered',
  noted: 'Noted',
  handled: 'Handled',
};

type Props = {
  search: InboxSearch;
  counts: Overview['counts'];
  onChange: (change: Partial<InboxSearch>) => void;
};

/** Which threads are shown; the choice stands in the address. */
export function ThreadFilters({ search, counts, onChange }: Props) {
  const all = works.reduce((sum, work) => sum + (counts[work] ?? 0), 0);
  return (
    <Group gap="xs" mb="md" align="flex-end">
      <SegmentedControl
        aria-label="What the thread needs"
        className={classes.segments}
        value={search.work ?? 'all'}
        onChange={(value) => onChange({ work: works.find((work) => work === value) })}
        data={[
          { value: 'all', label: `All ${all}` },
          ...works.map((work) => ({ value: work, label: `${workNames[work]} ${counts[work] ?? 0}` })),
        ]}
      />
      <Select
        aria-label="Sorted as"
        placeholder="Any sorting"
        clearable
        value={search.sorted ?? null}
        onChange={(value) => onChange({ sorted: choosableSortings.find((one) => one === value) })}
        data={choosableSortings.map((one) => ({ value: one, label: sortingNames[one].name }))}
        w={190}
      />
      <TextInput
        aria-label="Find in the inbox"
        placeholder="Name or address"
        value={search.q ?? ''}
        onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
        w={190}
      />
    </Group>
  );
}
