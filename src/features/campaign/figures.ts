import { likelyShare } from '#features/letters/trial.ts';
import type { TargetList } from '#features/targets/rules.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

/** How many of a group were written to, answered, and said yes. */
export type Tally = { mailed: number; answered: number; yes: number };

/** A share with what it may be by chance alone. `tooFew`: it says nothing yet of the group. */
export type Share = { count: number; of: number; low: number; high: number; tooFew: boolean };

/** Below this many written to, one answer more or less moves the share by more than three of a hundred. */
const ENOUGH = 30;

export function shareOf(count: number, of: number): Share {
  return { count, of, ...likelyShare(count, of), tooFew: of < ENOUGH };
}

export const dimensions = ['list', 'letter', 'state', 'specialty'] as const;
export type Dimension = (typeof dimensions)[number];

/** One group of a dimension: its value as the log is filtered by it, and how it is called. */
export type Group = Tally & { value: string; name: string };

/** The groups that were written to most; the rest would be a long list of ones. */
export function largest<G extends Tally>(groups: readonly G[], most = 12): { shown: G[]; left: number } {
  const sorted = groups.toSorted((a, b) => b.mailed - a.mailed);
  return { shown: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}

export const listNames: Record<TargetList, string> = {
  hospital: 'Hospitals',
  clinic: 'Clinics',
  physician: 'Physicians',
};

export type Week = { monday: IsoDate; first: number; followUps: number };

/** The weeks from the first mail to this one, empty ones among them, at most so many. */
export function everyWeek(weeks: readonly Week[], thisMonday: IsoDate, most = 16): Week[] {
  const found = new Map(weeks.map((week) => [week.monday, week]));
  const all: Week[] = [];
  for (let monday = thisMonday; all.length < most; monday = addDays(monday, -7)) {
    all.push(found.get(monday) ?? { monday, first: 0, followUps: 0 });
    if (weeks.every((week) => week.monday >= monday)) break;
  }
  return all.toReversed();
}
