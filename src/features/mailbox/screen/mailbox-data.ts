import { useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api.ts';

type Answer = Awaited<ReturnType<typeof api.mailbox.$get>>;
type Body<A> = A extends { ok: true; json(): Promise<infer B> } ? B : never;

/** What the Settings page shows. */
export type Settings = Body<Answer>;
export type ConnectedMailbox = NonNullable<Settings['mailbox']>;

/** Everything that may look different once the mailbox is another one, or well again. */
export function useMailboxChanged() {
  const queries = useQueryClient();
  return async () => {
    const keys = ['mailbox', 'today', 'campaign', 'inbox', 'letters'];
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}
