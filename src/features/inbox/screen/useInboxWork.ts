import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { type SortedAs, sortingNames } from '../rules.ts';

type SortInput = { id: string; sortedAs: SortedAs; wholeOrganisation?: boolean };

/** What can be done to a mail that came in; afterwards everything that depends on it is fetched anew. */
export function useInboxWork() {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      ['inbox', 'today', 'campaign', 'targets'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  const sort = useMutation({
    mutationFn: ({ id, ...json }: SortInput) =>
      ask(api.inbox.mails[':id'].sorting.$put({ param: { id }, json })),
    onSuccess: async (_, { sortedAs }) => {
      notifyDone(`Sorted as “${sortingNames[sortedAs].name}”. Another key sorts it anew.`);
      await refresh();
    },
    onError: notifyRefused,
  });
  const handle = useMutation({
    mutationFn: ({ id, handled }: { id: string; handled: boolean }) =>
      ask(api.inbox.mails[':id'].handled.$put({ param: { id }, json: { handled } })),
    onSuccess: async (_, { handled }) => {
      notifyDone(handled ? 'Marked as handled. The same key takes it back.' : 'Back among the open ones.');
      await refresh();
    },
    onError: notifyRefused,
  });
  const check = useMutation({
    mutationFn: () => ask(api.inbox.check.$post()),
    onSuccess: refresh,
    onError: notifyRefused,
  });
  return { sort, handle, check };
}
