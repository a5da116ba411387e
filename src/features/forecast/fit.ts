import { sumOf } from './chance.ts';
import { cameBefore, delayOf, weekOf } from './delays.ts';
import type { Compared, Fates } from './compared.ts';
import { longestWait, planFigures } from './plan-figures.ts';

/** Rates of positive answers that the plan expects of good mails, with their weights. */
const levels = Array.from({ length: 24 }, (_, index) => 0.02 + index * 0.011);
const { a, b } = planFigures.positive;
const logWeights = levels.map((level) => (a - 1) * Math.log(level) + (b - 1) * Math.log1p(-level));
const logTotal = Math.log(sumOf(logWeights.map((one) => Math.exp(one))));

/** What is left of the rate where the cause lies: a twentieth, a seventh, a third. */
const remains = [0.05, 0.15, 0.3];

/** Pairs of a good rate and the rate where the cause lies, with the logarithm of their weight. */
export const ratePairs = levels.flatMap((good, index) =>
  remains.map((left) => ({
    good,
    bad: good * left,
    weight: (logWeights[index] ?? 0) - logTotal - Math.log(remains.length),
  })),
);

/** How well one group of mails fits each pair of rates: the logarithms of the likelihoods. */
export type Fit = { good: number[]; bad: number[] };

/** Fits groups of mails. A waiting mail counts by how much of its answer could have come (right-censored). */
export function fitter(answered: Compared['answered']): (group: readonly Fates[]) => Fit {
  const weeks = Float64Array.from(planFigures.answerWeeks);
  for (const { days, count } of answered) {
    const week = weekOf(days, weeks.length);
    weeks[week] = (weeks[week] ?? 0) + count;
  }
  const whole = sumOf(weeks);
  const delay = delayOf(weeks.map((one) => one / whole));
  const refused = planFigures.refused.a / (planFigures.refused.a + planFigures.refused.b);
  return (group) => {
    let [yes, no] = [0, 0];
    const waiting = new Map<number, number>();
    for (const { fate, days, count } of group) {
      if (fate === 'positive') yes += count;
      else if (fate === 'no') no += count;
      else if (fate === 'waiting') {
        const waited = Math.min(days, longestWait);
        waiting.set(waited, (waiting.get(waited) ?? 0) + count);
      }
    }
    const known = new Map<number, number>();
    const fit = (rate: number) => {
      const before = known.get(rate);
      if (before !== undefined) return before;
      let sum = yes * Math.log(rate) + no * Math.log1p(-rate);
      for (const [waited, count] of waiting) {
        sum += count * Math.log1p(-cameBefore(delay, waited) * (rate + refused * (1 - rate)));
      }
      known.set(rate, sum);
      return sum;
    };
    return { good: ratePairs.map(({ good }) => fit(good)), bad: ratePairs.map(({ bad }) => fit(bad)) };
  };
}

/** How many mails of a group have had their answer, or the time in which it would have come. */
export function answersDue(mails: readonly Fates[]): number {
  return mails.reduce(
    (sum, { fate, days, count }) => sum + (fate !== 'waiting' || days >= 21 ? count : 0),
    0,
  );
}

export function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most === -Infinity ? -Infinity : most + Math.log(sumOf(logs.map((one) => Math.exp(one - most))));
}
