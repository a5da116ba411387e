import type { Compared, Fates, Side } from '#features/forecast/compared.ts';
import { sides } from '#features/forecast/compared.ts';

/** Simulated mails that are alike in everything that is compared. A side that is not known of a mail is null. */
export type Case = Fates & {
  profile: 'complete' | 'gaps';
  letter: string | null;
  list: string | null;
  specialty: string | null;
  state: string | null;
  friendliness: 'low' | 'middle' | 'high' | null;
};

/** The mails as the diagnosis compares them. */
export function compared(cases: readonly Case[]): Compared {
  const by = (side: Side) => Map.groupBy(cases, (one) => one[side] ?? '');
  return {
    sides: Object.fromEntries(sides.map((side) => [side, by(side)])) as unknown as Compared['sides'],
    answered: cases.filter(({ fate }) => fate === 'positive' || fate === 'no'),
    letters: new Set(cases.map(({ list, letter }) => `${list} ${letter}`)).size,
  };
}
