import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyRefused } from './notify.ts';

/** Asks for everything anew that the pages know under these keys. */
export function useRefreshOf(keys: readonly string[]): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}

/**
 * Does something, then shows everything anew that depends on it: also after a refusal, since a part may have been done, or
 * the page may have been old. What was refused is for the caller to show.
 */
export function useChange<Input, Output>(
  act: (input: Input) => Promise<Output>,
  dependent: readonly string[],
) {
  return useMutation({ mutationFn: act, onSettled: useRefreshOf(dependent) });
}

/** The same for what needs no place of its own on the page: a refusal is shown as a notice; `said` is said of what was done. */
export function useAction<Input, Output>(
  act: (input: Input) => Promise<Output>,
  dependent: readonly string[],
  said?: string | ((output: Output) => string),
  /** Those of one name go one after the other. */
  scope?: string,
) {
  const refresh = useRefreshOf(dependent);
  return useMutation({
    ...(scope !== undefined && { scope: { id: scope } }),
    mutationFn: act,
    onSuccess: (output) => {
      if (said !== undefined) notifyDone(typeof said === 'string' ? said : said(output));
    },
    onError: notifyRefused,
    onSettled: refresh,
  });
}
