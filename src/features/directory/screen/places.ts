import type { TargetList } from '#features/targets/rules.ts';
import type { Found, Kind } from '../rules.ts';

/** “Bronx, NY 10458”; what is unknown is left out. */
export function placeInWords({ city, state, zip }: Pick<Found, 'city' | 'state' | 'zip'>): string {
  return [city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

export function milesInWords(miles: number): string {
  if (miles < 1) return 'under 1 mile';
  return `${Math.round(miles)} ${Math.round(miles) === 1 ? 'mile' : 'miles'}`;
}

/** What a line is: its kind, its specialty where that says more, and where a physician works. */
export function whatItIs({ about, specialty, organisation, kind }: Found): string {
  const what = kind === 'physician' ? [specialty, about] : [about];
  return [...what, organisation?.name ?? ''].filter(Boolean).join(' · ');
}

/** The list on which an entry goes. A practice is written to like a clinic. */
export const listOf = (kind: Kind): TargetList => (kind === 'practice' ? 'clinic' : kind);
