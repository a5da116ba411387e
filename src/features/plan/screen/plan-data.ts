import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';
import type { FactInput, Plan } from '../document.ts';

const fetchPlan = () => ask(api.plan.$get());

export type PlanOverview = Awaited<ReturnType<typeof fetchPlan>>;
export type Item = PlanOverview['items'][number];
export type Actual = PlanOverview['actual'][number];
export type Span = { from: string; to: string };

export const usePlan = () => useQuery({ queryKey: ['plan'], queryFn: fetchPlan });

/** Changes the plan, then shows it anew. What was done is said; undo stands on the page. */
function usePlanChange<Input>(change: (input: Input) => Promise<{ label: string }>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async ({ label }) => {
      notifications.show({ message: label, color: 'teal', autoClose: 3000 });
      await Promise.all(
        ['plan', 'forecast', 'diagnosis'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
    onError: notifyRefused,
  });
}

export const useStart = () =>
  usePlanChange((start: Pick<Plan, 'startOn' | 'timeZone'>) => ask(api.plan.start.$put({ json: start })));

export const useMove = () =>
  usePlanChange(({ key, ...span }: Span & { key: string }) =>
    ask(api.plan.items[':key'].$put({ param: { key }, json: span })),
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

/** Days as people read them, without the year where it is plain. */
export const dayShort = (day: string) => shortFormat.format(new Date(`${day}T00:00:00Z`));
export const spanShort = ({ from, to }: Span) =>
  from === to ? dayShort(from) : `${dayShort(from)} to ${dayShort(to)}`;

const shortFormat = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
