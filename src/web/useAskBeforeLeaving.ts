import { useBlocker } from '@tanstack/react-router';

/**
 * Asks before what was typed is lost by going elsewhere. `within` is what keeps it: the page, whatever of it is shown, or only
 * what is shown now.
 */
export function useAskBeforeLeaving(changed: boolean, lost: string, within: 'page' | 'shown' = 'page') {
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      (within === 'shown' || current.pathname !== next.pathname) &&
      !window.confirm(`Leave without saving? ${lost}`),
    enableBeforeUnload: changed,
    disabled: !changed,
  });
}
