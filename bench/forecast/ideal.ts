import { sumOf } from '#features/forecast/chance.ts';
import { type Delay, cameBefore } from '#features/forecast/delays.ts';
import type { Case } from '#test/support/compared-cases.ts';
import { logSum } from '#features/forecast/fit.ts';
import { audiences } from '#features/forecast/plan-figures.ts';
import {
  cameBackShare,
  isWrong,
  plantable,
  type Planted,
  refusedShare,
  specialties,
  states,
} from './planted.ts';

/** What no program knows: the true rate, what a cause leaves of it, and the true delays. */
export type Truth = { rate: number; remains: number; delay: Delay };

/**
 * How many times better than luck each cause explains the mails (logarithms), for one who knows the truth and which
 * values each cause would hit. The likelihood ratio is the most powerful test there is (Neyman and Pearson, 1933).
 * With `values` hidden, it is averaged over which values are hit; how many are hit is still known.
 */
export function idealScores(
  cases: readonly Case[],
  truth: Truth,
  values: 'known' | 'hidden',
): Map<Planted, number> {
  const gains = cases.map((one) => ({
    one,
    gain: log(one, truth.rate * truth.remains, truth.delay) - log(one, truth.rate, truth.delay),
  }));
  const hit = (wrong: (one: Case) => boolean) => sumOf(gains.map(({ one, gain }) => (wrong(one) ? gain : 0)));
  const averaged = (groups: readonly ((one: Case) => boolean)[]) =>
    logSum(groups.map(hit)) - Math.log(groups.length);
  const scores = new Map<Planted, number>();
  for (const planted of plantable) {
    if (planted === 'delivery') scores.set(planted, deliveries(cases));
    else if (values === 'hidden' && planted in hidden)
      scores.set(planted, averaged(hidden[planted as keyof typeof hidden]));
    else
      scores.set(
        planted,
        hit((one) => isWrong(planted, one)),
      );
  }
  return scores;
}

const is = (side: 'letter' | 'list' | 'specialty' | 'state', names: readonly string[]) =>
  names.map((name) => (one: Case) => one[side] === name);
const threeStates = states.flatMap((a, i) =>
  states
    .slice(i + 1)
    .flatMap((b, j) =>
      states.slice(i + j + 2).map((c) => (one: Case) => [a, b, c].includes(one.state ?? '')),
    ),
);
const hidden = {
  letter: is('letter', ['A', 'B']),
  list: is('list', audiences),
  specialty: is('specialty', specialties),
  state: threeStates,
};

function log({ fate, days }: Case, rate: number, delay: Delay): number {
  if (fate === 'cameBack') return 0;
  if (fate === 'positive') return Math.log(rate);
  if (fate === 'no') return Math.log1p(-rate);
  return Math.log1p(-cameBefore(delay, days) * (rate + refusedShare * (1 - rate)));
}

function deliveries(cases: readonly Case[]): number {
  const { usual, planted } = cameBackShare;
  const back = cases.filter(({ fate }) => fate === 'cameBack').length;
  return back * Math.log(planted / usual) + (cases.length - back) * Math.log((1 - planted) / (1 - usual));
}
