import { mondayOf } from '#plain/time.ts';
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

/** How many lines and days a logbook has, how often each activity, and the same by week, the latest first. */
export type LogbookCounts = {
  entries: number;
  days: number;
  counts: Counts;
  weeks: { monday: string; counts: Counts }[];
};

export function logbookCounts(entries: readonly Entry[]): LogbookCounts {
  return {
    entries: entries.length,
    days: new Set(entries.map(({ day }) => day)).size,
    counts: countsOf(entries),
    weeks: countsByWeek(entries),
  };
}
