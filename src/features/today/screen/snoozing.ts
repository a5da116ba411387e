import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';

/** Puts things off and brings them back; Today is asked for anew. */
export function useSnoozing() {
  const queries = useQueryClient();
  const options = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['today'] }),
    onError: notifyRefused,
  };
  const putOff = useMutation({
    mutationFn: (json: { todoId: string; days: 1 | 3 | 7 }) => ask(api.today.snoozes.$put({ json })),
    ...options,
  });
  const bringBack = useMutation({
    mutationFn: (todoId: string) => ask(api.today.snoozes.$delete({ json: { todoId } })),
    ...options,
  });
  return { putOff, bringBack };
}
