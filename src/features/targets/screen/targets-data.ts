import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Refused, api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';
import { useAction, useRefreshOf } from '#web/useAction.ts';
import type { Target, TargetField } from '../rules.ts';

const fetchLists = () => ask(api.targets.$get());
const fetchDuplicates = () => ask(api.targets.duplicates.$get());

export type Lists = Awaited<ReturnType<typeof fetchLists>>;
export type Pair = Awaited<ReturnType<typeof fetchDuplicates>>['pairs'][number];

const listsKey = ['targets', 'lists'];

export const useLists = () => useQuery({ queryKey: listsKey, queryFn: fetchLists, staleTime: 30_000 });

export const useDuplicates = (wanted: boolean) =>
  useQuery({ queryKey: ['targets', 'duplicates'], queryFn: fetchDuplicates, enabled: wanted });

/** What a change of the lists may have made old. */
const dependent = ['targets', 'today', 'campaign'];

export const useRefresh = () => useRefreshOf(dependent);

/** Does something to the lists, then shows everything anew. */
export function useListAction<Input, Output>(
  act: (input: Input) => Promise<Output>,
  said?: (output: Output) => string,
) {
  return useAction(act, dependent, said);
}

export const useStep = (way: 'undo' | 'redo') =>
  useListAction(
    () => ask(way === 'undo' ? api.targets.undo.$post() : api.targets.redo.$post()),
    ({ label, kept }) => {
      const done = way === 'undo' ? `Undone: ${label}.` : `Done again: ${label}.`;
      return kept.length > 0 ? `${done} ${kept.length} stayed, since there are mails for them.` : done;
    },
  );

export type Edit = { target: Target; field: TargetField; from: string; to: string };

/** One target, for its form; null where none is asked for, or it is not there any more. */
export const useTarget = (id: string | null) =>
  useQuery({
    queryKey: ['targets', 'one', id],
    queryFn: () => ask(api.targets.one[':id'].$get({ param: { id: id ?? '' } })),
    enabled: id !== null,
    retry: false,
  });

/** Edits in place: the row changes at once in what is shown, without fetching the others again. */
export function useEdit(show: (changed: Target) => void) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ target, field, from, to }: Edit) =>
      ask(
        api.targets[':id'].$patch({
          param: { id: target.id },
          json: { written: { [field]: to }, basedOn: { [field]: from } },
        }),
      ),
    onSuccess: async (changed, { target }) => {
      show(changed);
      queries.setQueryData<Lists>(
        listsKey,
        (lists) => lists && { ...lists, undo: `editing ${target.name}`, redo: null },
        // The rows are as they are shown: nothing is fetched again for this.
        { updatedAt: queries.getQueryState(listsKey)?.dataUpdatedAt ?? 0 },
      );
      await queries.invalidateQueries({ queryKey: ['targets', 'one'] });
      if (changed.list !== target.list) await refresh();
    },
    onError: async (error) => {
      notifyRefused(error);
      // Another tab was faster: show what it wrote.
      if (error instanceof Refused && error.status !== 422) await refresh();
    },
  });
}
