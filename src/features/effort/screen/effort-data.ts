import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';
import type { Category, EntryInput } from '../rules.ts';

const fetchEffort = () => ask(api.effort.$get());

export type Effort = Awaited<ReturnType<typeof fetchEffort>>;
export type Entry = Effort['entries'][number];

export const useEffort = () => useQuery({ queryKey: ['effort'], queryFn: fetchEffort });

function useEffortChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  return useAction(change, ['effort']);
}

export const useEnter = () =>
  useEffortChange((entry: EntryInput) => ask(api.effort.entries.$post({ json: entry })));

export const useCorrect = () =>
  useEffortChange(({ id, entry }: { id: string; entry: EntryInput }) =>
    ask(api.effort.entries[':id'].$put({ param: { id }, json: entry })),
  );

export const useDeleted = () =>
  useEffortChange(({ id, deleted }: { id: string; deleted: boolean }) =>
    ask(api.effort.entries[':id'].deleted.$post({ param: { id }, json: { deleted } })),
  );

export const useStartTimer = () =>
  useEffortChange((category: Category) => ask(api.effort.timer.$post({ json: { category } })));

export const useStopTimer = () =>
  useEffortChange((keep: boolean) => ask(api.effort.timer.stop.$post({ json: { keep } })));
