import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';

export const visaQuery = { queryKey: ['visa'], queryFn: () => ask(api.visa.$get()) };
export type Visa = Awaited<ReturnType<typeof visaQuery.queryFn>>;

/** Ticks a step of the checklist, or takes that back, one after the other; it is shown at once. */
export function useTick() {
  const queries = useQueryClient();
  const mutationKey = ['visa', 'tick'];
  return useMutation({
    mutationKey,
    scope: { id: 'visa-tick' },
    mutationFn: (json: { item: string; done: boolean }) => ask(api.visa.items.$put({ json })),
    onMutate: async ({ item, done }) => {
      await queries.cancelQueries({ queryKey: visaQuery.queryKey });
      queries.setQueryData<Visa>(visaQuery.queryKey, (before) => before && afterTick(before, item, done));
    },
    onError: notifyRefused,
    // While another tick waits, an answer would show the list without it.
    onSettled: () =>
      queries.isMutating({ mutationKey }) > 1
        ? undefined
        : queries.invalidateQueries({ queryKey: visaQuery.queryKey }),
  });
}

function afterTick(before: Visa, item: string, done: boolean): Visa {
  const ticked = { doneOn: done ? before.today : null, state: done ? 'done' : 'open' } as const;
  return { ...before, items: before.items.map((one) => (one.id === item ? { ...one, ...ticked } : one)) };
}
