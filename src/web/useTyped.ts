import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/** How a change enters the history of the browser: as a step of its own, or as a part of the step before. */
export type Step = 'new' | 'same';

/**
 * A text that is typed: shown at once, taken after a pause, with Enter, or when the field is left. One stretch of
 * typing is one step of the history, so that the back button does not go through single letters.
 */
export function useTyped(value: string, take: (text: string, step: Step) => void) {
  const [typed, setTyped] = useState(value);
  const taken = useRef(value);
  const step = useRef<Step>('new');
  const takeNow = (written: string) => {
    const text = written.trim();
    if (text === taken.current) return;
    taken.current = text;
    take(text, step.current);
    step.current = 'same';
  };
  const takeSoon = useDebouncedCallback(takeNow, 400);
  const finish = () => {
    takeSoon.flush();
    step.current = 'new';
  };
  useEffect(() => {
    // Changed from elsewhere: by the back button, or a link.
    if (value === taken.current) return;
    taken.current = value;
    setTyped(value);
  }, [value]);
  return {
    typed,
    write(text: string) {
      setTyped(text);
      takeSoon(text);
    },
    choose(text: string) {
      setTyped(text);
      takeSoon.cancel();
      takeNow(text);
      step.current = 'new';
    },
    finish,
  };
}
