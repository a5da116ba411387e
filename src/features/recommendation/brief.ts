import { type Activity, activities, activityKeys } from '#features/logbook/entries.ts';
import type { Counts } from '#features/logbook/counts.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

/** LOR-2: what was counted in the logbook of a stay, by weeks from Monday on. */
export type Counted = { monday: IsoDate; counts: Counts }[];

/** What was done as the writer reads it: a line for each activity that occurred, with its weeks and their sum. */
export type Brief = {
  weeks: string[];
  rows: { activity: Activity; name: string; byWeek: number[]; total: number }[];
};

/** LOR-2: the brief. Each total is the sum of its weeks, and each week the sum of its entries. */
export function briefOf(counted: Counted): Brief {
  const inOrder = counted.toSorted((one, other) => one.monday.localeCompare(other.monday));
  return {
    weeks: inOrder.map(({ monday }) =>
      dayInWords(monday)
        .replace(/,.*/, '')
        .replace(/^(\w{3})\w*/, '$1'),
    ),
    rows: activityKeys
      .map((activity) => {
        const byWeek = inOrder.map(({ counts }) => counts[activity]);
        return {
          activity,
          name: activities[activity],
          byWeek,
          total: byWeek.reduce((sum, one) => sum + one, 0),
        };
      })
      .filter(({ total }) => total > 0),
  };
}
