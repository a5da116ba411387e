import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import type { Profile } from '../rules.ts';
import { type Overview, overviewQuery } from './overview.ts';

/** Keeps a part of the profile. The server refuses when another window changed the profile meanwhile. */
export function useProfileSave() {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: each save begins with the revision that the one before it left.
    scope: { id: 'profile' },
    mutationFn: async (change: Partial<Profile>) => {
      const known = queries.getQueryData<Overview>(overviewQuery.queryKey);
      if (!known) throw new Error('The profile is not loaded yet.');
      const { profile, revision } = known;
      return ask(api.profile.$put({ json: { profile: { ...profile, ...change }, revision } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: overviewQuery.queryKey });
      for (const key of ['today', 'campaign', 'letters']) void queries.invalidateQueries({ queryKey: [key] });
      notifyDone('Saved.');
    },
    // Refused because of another window: what that one saved is shown, and the next save begins with it.
    onError: () => queries.invalidateQueries({ queryKey: overviewQuery.queryKey }),
  });
}
