import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { api, ask } from '#web/api.ts';
import { shortDay } from '#web/dates.ts';
import { notifyRefused } from '#web/notify.ts';
import { arrange } from '../arrange.ts';
import { moveItem } from '../changes.ts';
import type { FactInput, Plan } from '../document.ts';

const fetchPlan = () => ask(api.plan.$get());

export type PlanOverview = Awaited<ReturnType<typeof fetchPlan>>;
export type Item = PlanOverview['items'][number];
export type Actual = PlanOverview['actual'][number];
export type Span = { from: string; to: string };
type Move = Span & { key: string };

const planKey = ['plan'];

export const usePlan = () => useQuery({ queryKey: planKey, queryFn: fetchPlan });

/** Whom a confirmed place may be from. Asked for where it is needed; until then there is nobody to choose. */
export function useAnsweredTargets(enabled: boolean) {
  const queryFn = () => ask(api.plan.answered.$get());
  return useQuery({ queryKey: [...planKey, 'answered'], queryFn, enabled }).data?.targets ?? [];
}

/**
 * Changes the plan, one change after the other, then shows it anew. What was done is said; undo stands on the page.
 * `foreseen`: the plan as it will be, shown until the server has answered.
 */
function usePlanChange<Input>(
  change: (input: Input) => Promise<{ label: string }>,
  foreseen?: (overview: PlanOverview, input: Input) => PlanOverview,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: planKey,
    scope: { id: 'plan' },
    mutationFn: change,
    onMutate: async (input) => {
      if (!foreseen) return;
      await queries.cancelQueries({ queryKey: planKey });
      queries.setQueryData<PlanOverview>(planKey, (before) => before && foreseen(before, input));
    },
    onSuccess: ({ label }) => notifications.show({ message: label, color: 'teal', autoClose: 3000 }),
    onError: notifyRefused,
    onSettled: async () => {
      // While another change waits, an answer would show the plan without it.
      if (queries.isMutating({ mutationKey: planKey }) > 1) return;
      await Promise.all(
        [planKey, ['forecast'], ['diagnosis']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
}

/** The plan after a move, as the server will arrange it. */
function afterMove(before: PlanOverview, { key, from, to }: Move): PlanOverview {
  const change = before.plan && moveItem(before.plan as Plan, key, { from, to });
  if (!change) return before;
  return { ...before, plan: change.plan, items: arrange(change.plan), undo: change.label, redo: null };
}

export const useStart = () =>
  usePlanChange((start: Pick<Plan, 'startOn' | 'timeZone'>) => ask(api.plan.start.$put({ json: start })));

export const useMove = () =>
  usePlanChange(
    ({ key, ...span }: Move) => ask(api.plan.items[':key'].$put({ param: { key }, json: span })),
    afterMove,
  );

export const useRelease = () =>
  usePlanChange((key: string) => ask(api.plan.items[':key'].move.$delete({ param: { key } })));

export const useKeepFact = () =>
  usePlanChange(({ id, fact }: { id: string | null; fact: FactInput }) =>
    id === null
      ? ask(api.plan.facts.$post({ json: fact }))
      : ask(api.plan.facts[':id'].$put({ param: { id }, json: fact })),
  );

export const useRemoveFact = () =>
  usePlanChange((id: string) => ask(api.plan.facts[':id'].$delete({ param: { id } })));

export const useStep = () =>
  usePlanChange((step: 'undo' | 'redo') => ask(api.plan.steps[':step'].$post({ param: { step } })));

export const spanShort = ({ from, to }: Span) =>
  from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`;
