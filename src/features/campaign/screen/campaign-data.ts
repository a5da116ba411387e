import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useAction, useRefreshOf } from '#web/useAction.ts';
import { type LogSearch, logQuery } from './log-search.ts';

const fetchOverview = () => ask(api.campaign.$get());
const fetchFigures = () => ask(api.campaign.figures.$get());
const fetchLog = (filter: LogSearch, from: number) =>
  ask(api.campaign.log.$get({ query: { ...logQuery(filter), from: String(from) } }));
const fetchDraft = (id: string) => ask(api.campaign.drafts[':id'].$get({ param: { id } }));
const fetchStory = (id: string) => ask(api.campaign.outreach[':id'].$get({ param: { id } }));

export type Overview = Awaited<ReturnType<typeof fetchOverview>>;
export type Mail = Overview['drafts'][number];
export type Draft = Awaited<ReturnType<typeof fetchDraft>>;
export type LogLine = Awaited<ReturnType<typeof fetchLog>>['lines'][number];
export type Story = Awaited<ReturnType<typeof fetchStory>>;

/** The campaign as it stands; asked for again while the page is open, since the sender works by itself. */
export const useOverview = () =>
  useQuery({ queryKey: ['campaign', 'overview'], queryFn: fetchOverview, refetchInterval: 5000 });

export type Figures = Awaited<ReturnType<typeof fetchFigures>>;

export const useFigures = () =>
  useQuery({ queryKey: ['campaign', 'figures'], queryFn: fetchFigures, refetchInterval: 30_000 });

/** The log, a page at a time; the server filters it. */
export const useLog = (filter: LogSearch) =>
  useInfiniteQuery({
    queryKey: ['campaign', 'log', filter],
    queryFn: ({ pageParam }) => fetchLog(filter, pageParam),
    initialPageParam: 0,
    getNextPageParam: (last, all) =>
      last.more ? all.reduce((sum, page) => sum + page.lines.length, 0) : undefined,
    placeholderData: (before) => before,
    refetchInterval: 15_000,
  });

export const useDraft = (id: string) =>
  useQuery({ queryKey: ['campaign', 'draft', id], queryFn: () => fetchDraft(id), retry: false });

export const useStory = (id: string | null) =>
  useQuery({
    queryKey: ['campaign', 'story', id],
    queryFn: () => fetchStory(id ?? ''),
    enabled: id !== null,
  });

/** What a change in the campaign may have made old. */
const dependent = ['campaign', 'today', 'targets', 'inbox'];

export const useRefresh = () => useRefreshOf(dependent);

/** Does something to the campaign, then shows everything anew. */
export function useCampaignAction<Input, Output>(act: (input: Input) => Promise<Output>, said?: string) {
  return useAction(act, dependent, said);
}
