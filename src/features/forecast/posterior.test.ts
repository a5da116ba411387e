import { expect, test } from 'vitest';
import { diceOf, seeded, sumOf } from './chance.ts';
import type { History } from './history.ts';
import { posterior } from './posterior.ts';

/** How much of the places the draws let come in the first two weeks of talks, on average. */
const soon = (talks: History['talks']) => {
  const drawn = posterior({ mails: [], talks, places: 0 }, diceOf(seeded(1)), 400);
  return sumOf(drawn.map(({ talks: { weeks } }) => (weeks[0] ?? 0) + (weeks[1] ?? 0))) / drawn.length;
};

test('PLN-2: a place that is looked at long after it was confirmed does not teach that places take long', () => {
  const plan = soon([]);
  expect(Math.abs(soon([{ fate: 'place', days: 56, count: 6 }]) - plan)).toBeLessThan(0.03);
  expect(Math.abs(soon([{ fate: 'place', days: 200, count: 6 }]) - plan)).toBeLessThan(0.03);
  expect(soon([{ fate: 'place', days: 10, count: 6 }])).toBeGreaterThan(plan + 0.2);
});
