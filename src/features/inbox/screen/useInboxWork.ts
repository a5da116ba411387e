import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ask } from '#web/api.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import type { CameMail } from '../answers.ts';
import { type SortedAs, sortingNames } from '../rules.ts';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { useAction, useRefreshOf } from '#web/useAction.ts';

/** `mail`: as it is sorted from now on. */
type SortInput = { mail: CameMail; wholeOrganisation?: boolean };

/** What a change of a mail that came in may have made old. */
const dependent = ['inbox', 'today', 'campaign', 'targets'];

/** Does something in the inbox, then shows everything anew. */
export function useInboxAction<Input, Output>(act: (input: Input) => Promise<Output>, said?: string) {
  return useAction(act, dependent, said);
}

/** What can be done to a mail that came in. */
export function useInboxWork() {
  const refresh = useRefreshOf(dependent);
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
  const handle = useAction(
    async ({ id, handled }: { id: string; handled: boolean }) => {
      await ask(api.inbox.mails[':id'].handled.$put({ param: { id }, json: { handled } }));
      return handled;
    },
    dependent,
    (handled) => (handled ? 'Marked as handled. The same key takes it back.' : 'Back among the open ones.'),
  );
  const check = useAction(() => ask(api.inbox.check.$post()), dependent);
  return { sortMail, undoSort: () => undo.current?.(), asSorted, handle, check };
}
