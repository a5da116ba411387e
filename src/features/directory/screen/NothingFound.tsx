import { Button, Group, Text } from '@mantine/core';
import { EmptyState } from '#web/EmptyState.tsx';
import { listPlans } from '#features/targets/rules.ts';
import { useTotals } from './directory-data.ts';
import { loosenings } from './loosenings.ts';
import { type PageSearch, searchOf } from './search.ts';

type Props = { search: PageSearch; release: string; onChange: (change: Partial<PageSearch>) => void };

/** Nothing was found: says which part of the search to loosen, and how many would be found then. */
export function NothingFound({ search, release, onChange }: Props) {
  const looser = loosenings(search);
  const totals = useTotals(
    looser.map(({ change }) => searchOf({ ...search, ...change, page: 1 })),
    release,
  );
  const helpful = looser
    .map((one, index) => ({ ...one, total: totals[index]?.data ?? 0 }))
    .filter(({ total }) => total > 0);
  const many = listPlans[search.list].title.toLowerCase();
  return (
    <EmptyState title={`No ${many} fit this search`}>
      <Text mb="sm">
        {helpful.length > 0
          ? 'Loosen one part of it:'
          : totals.some(({ isPending }) => isPending)
            ? 'Looking which part of it to loosen…'
            : 'No single part of it is to blame. Take away several, or begin anew.'}
      </Text>
      <Group gap="xs">
        {helpful.map(({ label, change, total }) => (
          <Button key={label} variant="default" onClick={() => onChange(change)} h="auto" py={8} maw="100%">
            <Text span size="sm" fw={600} style={{ whiteSpace: 'normal' }}>
              {label}: {total.toLocaleString('en-US')} {total === 1 ? listPlans[search.list].one : many}
            </Text>
          </Button>
        ))}
        {helpful.length === 0 && (
          <Button
            variant="default"
            onClick={() => onChange(looser.reduce((all, { change }) => ({ ...all, ...change }), {}))}
          >
            Begin anew
          </Button>
        )}
      </Group>
    </EmptyState>
  );
}
