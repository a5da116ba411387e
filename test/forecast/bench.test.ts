import { expect, test } from 'vitest';
import { diceOf } from '#features/forecast/chance.ts';
import { coverage } from '../../bench/forecast/calibration.ts';
import { namedWithinPlan } from '../../bench/forecast/named.ts';
import { ratesOfPlan } from '../../bench/forecast/simulate.ts';

// The short form of `npm run bench:forecast`: seeds are fixed, so these numbers do not change from run to run.

test('PLN-2: the band of 80% holds the true chance in 75 to 85%', () => {
  // So few campaigns vary: the command has enough to tell 75 from 80.
  const { held, asked } = coverage(ratesOfPlan, 36, 42);
  expect(held / asked).toBeGreaterThan(0.68);
  expect(held / asked).toBeLessThan(0.92);
});

test('PLN-3: a planted cause is named, and bad luck is not blamed on anything', () => {
  const world = { good: () => 0.1, remains: 0.1, gaps: false };
  for (const planted of ['profile', 'letter', 'delivery'] as const) {
    expect(namedWithinPlan(planted, world, 12, 7).right).toBeGreaterThanOrEqual(9);
  }
  const unlucky = { ...world, good: (dice: ReturnType<typeof diceOf>) => dice.beta(5.6, 53), gaps: true };
  expect(namedWithinPlan('luck', unlucky, 20, 9).silent).toBeGreaterThanOrEqual(17);
});
