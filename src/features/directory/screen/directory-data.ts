import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useAction, useRefreshOf } from '#web/useAction.ts';
import type { AddBest, Added, SearchAnswer } from '../answers.ts';
import type { Search } from '../rules.ts';
import { queryOfSearch } from '../search-address.ts';
import type { RefusedSource } from '../refused-rows.ts';

/** Whether there is a directory, how old it is, and how far an update has come: asked again while one runs. */
export const useDirectory = () =>
  useQuery({
    queryKey: ['directory', 'status'],
    queryFn: () => ask(api.directory.$get()),
    refetchInterval: ({ state }) => (state.data?.update?.state === 'running' ? 1_000 : false),
  });

const foundQuery = (search: Search, release: string) => ({
  queryKey: ['directory', 'found', release, queryOfSearch(search)],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    ask(api.directory.search.$get({ query: queryOfSearch(search) }, { init: { signal } })),
});

/** TGT-3: one page of what a search finds. The page before stays until the new one is there. */
export const useFound = (search: Search, release: string) =>
  useQuery({ ...foundQuery(search, release), placeholderData: keepPreviousData, staleTime: 10_000 });

/** How many are found by other searches: to say which part of a search finds nothing. */
export const useTotals = (searches: readonly Search[], release: string) =>
  useQueries({
    queries: searches.map((search) => ({
      ...foundQuery(search, release),
      select: (answer: SearchAnswer) => answer.total,
    })),
  });

export const useEntry = (id: string, specialty: string, page: number) =>
  useQuery({
    queryKey: ['directory', 'entry', id, specialty, page],
    queryFn: () =>
      ask(
        api.directory.entries[':id'].$get({
          param: { id },
          query: { specialty, page: String(page) },
        }),
      ),
    enabled: id !== '',
    placeholderData: (before) => (before?.found.id === id ? before : undefined),
  });

/** What was not taken of an official file, a page of it. */
export const useRefused = (source: RefusedSource, page: number, release: string) =>
  useQuery({
    queryKey: ['directory', 'refused', release, source, page],
    queryFn: () => ask(api.directory.refused.$get({ query: { source, page: String(page) } })),
    placeholderData: keepPreviousData,
  });

/** What a change of the lists or of the directory may have made old. */
const dependent = ['directory', 'targets', 'today', 'campaign'];

export const useRefreshAll = () => useRefreshOf(dependent);

/** Does something to the lists or the directory, then shows everything anew. */
export function useDirectoryAction<Input, Output>(act: (input: Input) => Promise<Output>) {
  return useAction(act, dependent);
}

export type Chosen = { ids: string[]; specialty: string };

export const addChosen = (json: Chosen): Promise<Added> => ask(api.directory.add.$post({ json }));
export const addBest = (json: AddBest): Promise<Added> => ask(api.directory['add-best'].$post({ json }));
export const setApart = (json: { id: string; apart: boolean }) => ask(api.directory.apart.$post({ json }));
export const startUpdate = () => ask(api.directory.update.$post());
export const cancelUpdate = () => ask(api.directory.update.cancel.$post());
