import { type RefObject, useLayoutEffect } from 'react';

/** Calls back with single keys pressed while the focus is inside an element; never with Ctrl, Alt or Meta, nor while typing. */
export function useKeysWithin(
  within: RefObject<HTMLElement | null>,
  onKey: (key: string, event: globalThis.KeyboardEvent) => void,
) {
  // Before it is drawn: a key counts as soon as there is something to see.
  useLayoutEffect(() => {
    const element = within.current;
    const listen = (event: globalThis.KeyboardEvent) => {
      const typing = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some(
        (field) => event.target instanceof field,
      );
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing) return;
      onKey(event.key, event);
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  });
}
