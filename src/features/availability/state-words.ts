import type { Standing } from './standing.ts';

/** What people call the states of a block. */
export const stateWords: Readonly<Record<Standing['state'], string>> = {
  free: 'Free',
  held: 'Held',
  confirmed: 'Confirmed',
  past: 'Over',
};

/** A state with the place it is about: “Held for Mercy Clinic”. */
export function stateInWords({ state, keptFor }: Pick<Standing, 'state' | 'keptFor'>): string {
  if (keptFor === '' || state === 'free' || state === 'past') return stateWords[state];
  return `${stateWords[state]}${state === 'held' ? ' for ' : ': '}${keptFor}`;
}
