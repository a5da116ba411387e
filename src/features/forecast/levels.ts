import { gammaln } from './gamma-function.ts';
import type { Dice } from './chance.ts';
import { planFigures } from './plan-figures.ts';

/** Possible common levels of positive answers, with what the plan says of each. */
export type Levels = { level: number; weight: number; a: number; b: number; scale: number }[];

/** Levels from 0.4% to 40%, evenly by ratio: fine where rates are small. */
const steps = 48;

export function planLevels(): Levels {
  const { positive, alikeness } = planFigures;
  return Array.from({ length: steps }, (_, step) => {
    const level = 0.004 * 100 ** (step / (steps - 1));
    const [a, b] = [level * alikeness, (1 - level) * alikeness];
    // One step of equal ratio covers a width in proportion to the level: hence a, not a - 1.
    const weight = positive.a * Math.log(level) + (positive.b - 1) * Math.log1p(-level);
    return { level, weight, a, b, scale: gammaln(a + b) - gammaln(a) - gammaln(b) };
  });
}

/** A common level that fits the plan and the audiences' own rates. */
export function drawLevel(levels: Levels, rates: readonly number[], dice: Dice): number {
  const logs = rates.map(
    (rate) => [Math.log(Math.max(rate, 1e-12)), Math.log1p(-Math.min(rate, 1 - 1e-12))] as const,
  );
  const fits = levels.map(({ weight, a, b, scale }) =>
    logs.reduce((sum, [yes, no]) => sum + scale + (a - 1) * yes + (b - 1) * no, weight),
  );
  const best = Math.max(...fits);
  return levels[dice.pick(fits.map((fit) => Math.exp(fit - best)))]?.level ?? 0;
}
