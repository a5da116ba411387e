import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';
import { useAction } from '#web/useAction.ts';
import type { CvChoices } from '../cv-choices.ts';

export const cvQuery = { queryKey: ['cv'], queryFn: () => ask(api.cv.$get()) };
export type CvOverview = Awaited<ReturnType<typeof cvQuery.queryFn>>;
export type Version = CvOverview['versions'][number];

/** The pages of a CV as it would be printed now; the last ones stay while new ones are made. */
export function usePreview(choices: CvChoices, parts: CvOverview['parts']) {
  return useQuery({
    // The parts are in the key, since what is printed changes with the profile.
    queryKey: ['cv-preview', choices, parts],
    queryFn: () => ask(api.cv.preview.$post({ json: choices })),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
}

/** What is done to one version waits for what was done before: a CV is used with the change that was made last. */
const scope = 'cv-version';

/** Changes the versions of the CV, then asks for them anew. */
export function useCvAction<Input, Output>(act: (input: Input) => Promise<Output>, said?: string) {
  return useAction(act, cvQuery.queryKey, said, scope);
}

/** Keeps a change of a version at once; the page shows it before the server answers. */
export function useVersionChange() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: scope },
    mutationFn: ({ id, name, choices }: Version) =>
      ask(api.cv.versions[':id'].$put({ param: { id }, json: { name, choices } })),
    onMutate: async (changed) => {
      await queries.cancelQueries({ queryKey: cvQuery.queryKey });
      queries.setQueryData<CvOverview>(cvQuery.queryKey, (before) =>
        before
          ? { ...before, versions: before.versions.map((one) => (one.id === changed.id ? changed : one)) }
          : before,
      );
    },
    onError: async (error) => {
      notifyRefused(error);
      await queries.invalidateQueries({ queryKey: cvQuery.queryKey });
    },
  });
}
