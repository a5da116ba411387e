import { z } from 'zod';
import type { Fee } from '#features/websites/rules.ts';

/** STR-2: what a stay costs, in US dollars for the whole of it. */
export const costNames = ['fee', 'travel', 'rent', 'visa', 'insurance'] as const;
export type CostName = (typeof costNames)[number];

export const costTitles: Readonly<Record<CostName, string>> = {
  fee: 'Fee',
  travel: 'Travel',
  rent: 'Rent',
  visa: 'Visa',
  insurance: 'Insurance',
};

const dollars = z
  .number('must be a number')
  .min(0, 'must not be below 0')
  .max(200_000, 'must be at most 200,000 dollars')
  .nullable();
const weeks = z
  .int('must be whole weeks')
  .min(0, 'must not be below 0')
  .max(104, 'must be at most 104 weeks')
  .nullable();

/** Null: not known yet. That is not the same as 0. */
export const costsSchema = z
  .object({
    weeks: weeks.refine((count) => count !== 0, 'must be at least 1 week'),
    /** Weeks in which you work with patients; the rest is watching, papers or waiting. */
    handsOnWeeks: weeks,
    fee: dollars,
    travel: dollars,
    rent: dollars,
    visa: dollars,
    insurance: dollars,
  })
  .refine(({ weeks: all, handsOnWeeks }) => handsOnWeeks === null || all === null || handsOnWeeks <= all, {
    path: ['handsOnWeeks'],
    message: 'must not be more than the weeks of the whole stay',
  });
export type Costs = z.infer<typeof costsSchema>;

export const noCosts: Costs = {
  weeks: null,
  handsOnWeeks: null,
  fee: null,
  travel: null,
  rent: null,
  visa: null,
  insurance: null,
};

/** All amounts in US dollars. `unknown`: what is not in the sum yet, so that it is "at least" so much. */
export type CostSum = {
  total: number;
  unknown: CostName[];
  perWeek: number | null;
  /** Null where the hands-on weeks are unknown or none. */
  perHandsOnWeek: number | null;
};

/** STR-2: the whole, for a week, and for a week of hands-on work. */
export function costSum(costs: Costs): CostSum {
  const total = costNames.reduce((sum, name) => sum + (costs[name] ?? 0), 0);
  const per = (count: number | null) => (count === null || count === 0 ? null : total / count);
  return {
    total,
    unknown: costNames.filter((name) => costs[name] === null),
    perWeek: per(costs.weeks),
    perHandsOnWeek: per(costs.handsOnWeeks),
  };
}

const weeksOfPeriod: Partial<Record<Fee['per'], number>> = {
  day: 0.2,
  week: 1,
  '2 weeks': 2,
  '4 weeks': 4,
  month: 4,
};

/** The fee that a text names, for so many weeks; null where the weeks have to be known first. */
export function feeForStay({ usd, per }: Fee, stay: number | null): number | null {
  if (usd === 0) return 0;
  const period = weeksOfPeriod[per];
  if (period === undefined) return usd;
  return stay === null ? null : Math.round((usd * stay) / period);
}

/** “$1,250”, rounded to whole dollars. */
export function inDollars(usd: number): string {
  return `$${Math.round(usd).toLocaleString('en-US')}`;
}
