import { addDays, daysBetween } from '#plain/time.ts';
import { type Activity, activityKeys } from './entries.ts';
import type { Entry } from './sync.ts';

export type Counts = Record<Activity, number>;

/** LOR-2: how much of everything was done. The sum of each is the sum of its entries. */
export function countsOf(entries: readonly Entry[]): Counts {
  const counts = Object.fromEntries(activityKeys.map((key) => [key, 0])) as Counts;
  for (const { activity, count } of entries) counts[activity] += count;
  return counts;
}

/** The same for each week with an entry, the latest first. Weeks begin on Monday. */
export function countsByWeek(entries: readonly Entry[]): { monday: string; counts: Counts }[] {
  const weeks = Map.groupBy(entries, ({ day }) => mondayOf(day));
  return [...weeks]
    .map(([monday, found]) => ({ monday, counts: countsOf(found) }))
    .toSorted((a, b) => b.monday.localeCompare(a.monday));
}

/** The first of January 2024 was a Monday. */
export const mondayOf = (day: string) => addDays(day, -(((daysBetween('2024-01-01', day) % 7) + 7) % 7));
