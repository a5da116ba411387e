import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ask } from '#web/api.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import type { CameMail } from '../answers.ts';
import { type SortedAs, sortingNames } from '../rules.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';

/** `mail`: as it is sorted from now on. */
type SortInput = { mail: CameMail; wholeOrganisation?: boolean };

/** Everything on the screens that depends on a mail that came in is fetched anew. */
function useInboxRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['inbox', 'today', 'campaign', 'targets'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
}

/** Does something in the inbox, then shows everything anew. Refusals are shown as notices. */
export function useInboxAction<Input, Output>(act: (input: Input) => Promise<Output>, done?: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      if (done) notifyDone(done);
      await refresh();
    },
    onError: notifyRefused,
  });
}

/** What can be done to a mail that came in. */
export function useInboxWork() {
  const refresh = useInboxRefresh();
  const undo = useRef<(() => void) | null>(null);
  const sort = useMutation({
    scope: { id: 'inbox-sorting' },
    mutationFn: ({ mail: { id, sortedAs }, ...rest }: SortInput) =>
      ask(api.inbox.mails[':id'].sorting.$put({ param: { id }, json: { sortedAs, ...rest } })),
    onSuccess: refresh,
    onError: notifyRefused,
  });
  /** Sorts a mail; the notice and the key z take it back, z at once. */
  const sortMail = (mail: CameMail, sortedAs: SortedAs, wholeOrganisation?: boolean) => {
    const back = () => {
      undo.current = null;
      sort.mutateAsync({ mail }).then(
        () => notifyDone(`Sorted as “${sortingNames[mail.sortedAs].name}” again.`),
        () => {},
      );
    };
    undo.current = back;
    const sorted = { ...mail, sortedAs, sortedByHand: true };
    sort.mutateAsync({ mail: sorted, ...(wholeOrganisation !== undefined && { wholeOrganisation }) }).then(
      () => notifyWithUndo(`Sorted as “${sortingNames[sortedAs].name}”.`, back),
      () => {
        if (undo.current === back) undo.current = null;
      },
    );
  };
  /** The mail as it is shown until the server has answered. */
  const asSorted = (mail: CameMail | null) =>
    sort.isPending && sort.variables.mail.id === mail?.id ? sort.variables.mail : mail;
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
  return { sortMail, undoSort: () => undo.current?.(), asSorted, handle, check };
}
