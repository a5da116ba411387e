import { type IsoDate, daysBetween } from '#plain/time.ts';

/** A delay: the share of each week, and `before[d]`, the share that comes in fewer than d days. */
export type Delay = { weeks: Float64Array; before: Float64Array };

/** A delay from the shares of its weeks; each day of a week has the same part. */
export function delayOf(weeks: Float64Array): Delay {
  const before = new Float64Array(weeks.length * 7 + 1);
  for (let day = 0; day < weeks.length * 7; day++) {
    before[day + 1] = (before[day] ?? 0) + (weeks[Math.floor(day / 7)] ?? 0) / 7;
  }
  return { weeks, before };
}

/** The share that has come in fewer than so many days. */
export function cameBefore({ before }: Delay, days: number): number {
  return before[Math.min(days, before.length - 1)] ?? 1;
}

/** What came within so many days, by week. */
export function cameWithin({ weeks }: Delay, days: number): Float64Array {
  return weeks.map((share, week) => share * Math.min(1, Math.max(0, (days + 1 - week * 7) / 7)));
}

/** What is still to come after so many days, by week. */
export function stillToCome({ weeks }: Delay, days: number): Float64Array {
  return weeks.map((share, week) => share * Math.min(1, Math.max(0, (week * 7 + 7 - days) / 7)));
}

/** The week in which a delay of so many days falls. */
export function weekOf(days: number, weeks: number): number {
  return Math.min(weeks - 1, Math.floor(days / 7));
}

/** Days since a day, as far as they count; null is long ago. */
export function waited(since: IsoDate | null, until: IsoDate, longest: number): number {
  return since === null ? longest : Math.min(longest, Math.max(0, daysBetween(since, until)));
}
