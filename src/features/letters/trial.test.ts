import { describe, expect, test } from 'vitest';
import { type Chance, seeded } from '#features/forecast/chance.ts';
import { type Side, type Tallies, evidence, likelyShare, nextSide, usuallyEnough, verdict } from './trial.ts';

const tallies = (a: [yes: number, ripe: number], b: [yes: number, ripe: number]): Tallies => ({
  A: { sent: a[1], ripe: a[1], answered: a[0], yes: a[0] },
  B: { sent: b[1], ripe: b[1], answered: b[0], yes: b[0] },
});

describe('TPL-3: which wording a mail gets', () => {
  test('is chance, and two of each in every four mails', () => {
    const chance = seeded(7);
    const order: Side[] = [];
    for (let mail = 0; mail < 400; mail++) {
      order.push(nextSide(countsOf(order), chance()));
    }
    for (let start = 0; start < 400; start += 4) {
      expect(order.slice(start, start + 4).filter((side) => side === 'A')).toHaveLength(2);
    }
    expect(new Set(blocks(order)).size).toBe(6);
  });

  test('is always one of the two by chance or by balance, also when one wording is far ahead', () => {
    for (let A = 0; A < 12; A++)
      for (let B = 0; B < 12; B++) {
        const [low, high] = [nextSide({ A, B }, 0), nextSide({ A, B }, 0.999)];
        // Only what is behind, or both of two that are about equal.
        expect([low, high]).toEqual(A > B + 2 ? ['B', 'B'] : B > A + 2 ? ['A', 'A'] : [low, high].toSorted());
      }
  });
});

describe('TPL-3: what two wordings’ counts say', () => {
  test('at thirty mails a week it is too few to tell for a long time', () => {
    expect(verdict(tallies([1, 15], [4, 15])).better).toBeNull();
    expect(verdict(tallies([3, 60], [9, 60])).better).toBeNull();
    expect(verdict(tallies([0, 0], [0, 0]))).toEqual({ better: null, evidence: 1 });
  });

  test('until it is not', () => {
    expect(verdict(tallies([6, 120], [27, 120])).better).toBe('B');
    expect(verdict(tallies([40, 160], [12, 160])).better).toBe('A');
  });

  test('the interval is wide for few, and holds the share', () => {
    const { low, high } = likelyShare(2, 15);
    expect(low).toBeLessThan(0.05);
    expect(high).toBeGreaterThan(0.35);
    expect(likelyShare(0, 0)).toEqual({ low: 0, high: 1 });
  });

  // Wilson's interval as statistics programs have it.
  test.each([
    [5, 10, 0.2366, 0.7634],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [10, 100, 0.0552, 0.1744],
  ])('the interval of %i of %i is %f to %f', (count, of, from, to) => {
    const { low, high } = likelyShare(count, of);
    expect(low).toBeCloseTo(from, 4);
    expect(high).toBeCloseTo(to, 4);
  });

  // Looked at after every mail, through 1,000 mails: over half a year at 30 a week.
  test.each([0.03, 0.05, 0.1, 0.15, 0.3])(
    'equal wordings with a rate of %f are called different in at most one campaign of twenty, however often one looks',
    (rate) => {
      const chance = seeded(Math.round(rate * 1000));
      const campaigns = 400;
      let wrong = 0;
      for (let campaign = 0; campaign < campaigns; campaign++)
        if (everTold(chance, rate, rate, 500)) wrong += 1;
      expect(wrong / campaigns).toBeLessThanOrEqual(0.05);
    },
  );

  test('one in ten against two in ten is told in most campaigns by the number the page names', () => {
    const chance = seeded(11);
    let told = 0;
    for (let campaign = 0; campaign < 200; campaign++)
      if (everTold(chance, 0.1, 0.2, usuallyEnough)) told += 1;
    expect(told / 200).toBeGreaterThan(0.6);
  });

  test('a fixed rule looked at as often would be wrong far more often: why this one was chosen', () => {
    const chance = seeded(5);
    let wrong = 0;
    for (let campaign = 0; campaign < 200; campaign++)
      if (everTold(chance, 0.1, 0.1, 500, fixedRule)) wrong += 1;
    expect(wrong / 200).toBeGreaterThan(0.15);
  });
});

/** Whether a campaign of so many mails in each wording is ever told to differ, with a look after each pair. */
function everTold(
  chance: Chance,
  a: number,
  b: number,
  mails: number,
  rule = (t: Tallies) => verdict(t).better !== null,
): boolean {
  const counts = tallies([0, 0], [0, 0]);
  for (let mail = 0; mail < mails; mail++) {
    counts.A.ripe += 1;
    counts.B.ripe += 1;
    if (chance() < a) counts.A.yes += 1;
    if (chance() < b) counts.B.yes += 1;
    if (rule(counts)) return true;
  }
  return false;
}

/** The usual test at 5%, as calculators on the web have it. */
function fixedRule({ A, B }: Tallies): boolean {
  if (A.ripe < 30) return false;
  const pooled = (A.yes + B.yes) / (A.ripe + B.ripe);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / A.ripe + 1 / B.ripe));
  return spread > 0 && Math.abs(A.yes / A.ripe - B.yes / B.ripe) / spread > 1.96;
}

const countsOf = (order: readonly Side[]) => ({
  A: order.filter((side) => side === 'A').length,
  B: order.filter((side) => side === 'B').length,
});
const blocks = (order: readonly Side[]) =>
  order.flatMap((_side, at) => (at % 4 === 0 ? [order.slice(at, at + 4).join('')] : []));

test('the evidence is the same whichever wording is called A', () => {
  expect(evidence(tallies([3, 60], [9, 70]))).toBeCloseTo(evidence(tallies([9, 70], [3, 60])), 10);
});
