import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';
import type { Edit } from '../editing.ts';

const fetchJobs = () => ask(api.websites.jobs.$get());
type Jobs = Awaited<ReturnType<typeof fetchJobs>>;
export type Job = Jobs['jobs'][number];

/** The website of a target; asked for again and again while it is being read. */
export const useTargetWebsite = (id: string) =>
  useQuery({
    queryKey: ['websites', 'target', id],
    queryFn: () => ask(api.websites.targets[':id'].$get({ param: { id } })),
    refetchInterval: ({ state }) => (state.data?.state?.reading ? 1_000 : false),
  });

export const isRunning = (job: Job) =>
  job.state === 'running' && job.items.some(({ state }) => state === 'waiting' || state === 'reading');

export const useJobs = () =>
  useQuery({
    queryKey: ['websites', 'jobs'],
    queryFn: fetchJobs,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isRunning) ? 1_500 : 15_000),
  });

/** Does something, then shows everything anew that it may have changed. Refusals are shown as notices. */
export function useWebsiteAction<Input, Output>(act: (input: Input) => Promise<Output>, said?: string) {
  return useAction(act, ['websites', 'targets', 'today', 'campaign'], said);
}

export const readWebsite = (id: string, address: string) =>
  ask(api.websites.targets[':id'].read.$post({ param: { id }, json: { address } }));

const finding = api.websites.targets[':id'].findings[':finding'];
export const accept = (id: string, findingId: string, edit: Edit | null) =>
  ask(finding.accept.$post({ param: { id, finding: findingId }, json: { edit } }));
export const reject = (id: string, findingId: string) =>
  ask(finding.reject.$post({ param: { id, finding: findingId } }));
export const takeBack = (id: string, findingId: string) =>
  ask(finding.$delete({ param: { id, finding: findingId } }));

export const overruleProhibition = (id: string, findingId: string, reason: string) =>
  ask(
    api.websites.targets[':id'].prohibitions[':finding'].overrule.$post({
      param: { id, finding: findingId },
      json: { reason },
    }),
  );
export const letProhibitionCount = (id: string) =>
  ask(api.websites.overrules[':id'].$delete({ param: { id } }));

export const markTask = (id: string, doneOn: string | null, note: string) =>
  ask(api.websites.tasks[':id'].$put({ param: { id }, json: { doneOn, note } }));

export type Wish = 'pause' | 'resume' | 'cancel' | 'retry';
export const steerJob = (id: string, wish: Wish) =>
  ask(api.websites.jobs[':id'].$post({ param: { id }, json: { wish } }));
export const readWebsites = (targetIds: string[]) => ask(api.websites.jobs.$post({ json: { targetIds } }));
