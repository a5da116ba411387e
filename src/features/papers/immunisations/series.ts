import { type IsoDate, addDays } from '#plain/time.ts';

/**
 * Doses this many days before the shortest interval or age still count. ACIP General Best Practice Guidelines,
 * "Timing and Spacing of Immunobiologics": the 4-day grace period.
 */
const graceDays = 4;

/** How the doses of a vaccine must follow each other, in days. */
export type Spacing = {
  /** The shortest time from each dose to the next; the length is the number of doses less one. */
  between: readonly number[];
  /** The shortest time from the first dose to the last, where there is such a rule. */
  firstToLast?: number;
  /** The youngest age at the first dose. */
  leastAge?: number;
};

const week = 7;

/** ACIP "Timing and Spacing of Immunobiologics", table of recommended and minimum ages and intervals. */
export const spacings = {
  twoLive: { between: [4 * week], leastAge: 365 },
  oneLive: { between: [], leastAge: 365 },
  hepatitisB: { between: [4 * week, 8 * week], firstToLast: 16 * week },
  hepatitisBTwoDose: { between: [4 * week] },
  covid: (doses: number): Spacing => ({ between: Array.from({ length: doses - 1 }, () => 3 * week) }),
} as const;

/** The doses of a series that count, in order; and the last one given, whether it counts or not. */
export type Series = { counted: IsoDate[]; lastGiven: IsoDate | null };

/** Which doses count. A dose that was too early is repeated, and the interval runs anew from that early dose. */
export function seriesOf(given: readonly IsoDate[], spacing: Spacing, bornOn: IsoDate | null): Series {
  const counted: IsoDate[] = [];
  let lastGiven: IsoDate | null = null;
  for (const on of [...given].toSorted()) {
    if (counted.length <= spacing.between.length) {
      const earliest = earliestNext({ counted, lastGiven }, spacing, bornOn, graceDays);
      if (earliest === null || on >= earliest) counted.push(on);
    }
    lastGiven = on;
  }
  return { counted, lastGiven };
}

/** How many doses a series has. */
export const dosesIn = (spacing: Spacing) => spacing.between.length + 1;

/** The first day on which the next dose counts; null: any day. */
export function earliestNext(
  { counted, lastGiven }: Series,
  spacing: Spacing,
  bornOn: IsoDate | null,
  grace = 0,
): IsoDate | null {
  const days: IsoDate[] = [];
  const { leastAge, firstToLast, between } = spacing;
  if (leastAge !== undefined && bornOn !== null) days.push(addDays(bornOn, leastAge - grace));
  // Before the first dose that counts, one that was too early still holds the next one back.
  const interval = between[Math.max(0, counted.length - 1)];
  if (lastGiven !== null && interval !== undefined) days.push(addDays(lastGiven, interval - grace));
  const [first] = counted;
  if (first !== undefined && firstToLast !== undefined && counted.length === between.length)
    days.push(addDays(first, firstToLast - grace));
  return days.toSorted().at(-1) ?? null;
}

/** The days on which the missing doses can be given, the first not before `from`. */
export function missingDoses(
  series: Series,
  spacing: Spacing,
  bornOn: IsoDate | null,
  from: IsoDate,
): IsoDate[] {
  const planned: IsoDate[] = [];
  let { counted, lastGiven } = series;
  while (counted.length < dosesIn(spacing)) {
    const on = latest(from, earliestNext({ counted, lastGiven }, spacing, bornOn));
    planned.push(on);
    counted = [...counted, on];
    lastGiven = on;
  }
  return planned;
}

/** The latest of some days; nulls do not count. */
export function latest(first: IsoDate, ...others: (IsoDate | null)[]): IsoDate {
  return others.reduce<IsoDate>((late, day) => (day !== null && day > late ? day : late), first);
}
