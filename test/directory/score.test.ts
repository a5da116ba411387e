import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { scoreExplained, scoreMacros } from '#features/directory/friendliness.ts';
import { mostPoints } from '#features/directory/rules.ts';

/** The score is SQL that scores a million places: it is tested where it runs. */
describe('TGT-4: the score only grows with what speaks for a place', () => {
  let valueOf: (sql: string) => Promise<number>;
  beforeAll(async () => {
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    for (const macro of scoreMacros) await db.run(`create macro ${macro}`);
    valueOf = async (sql) => Number((await db.runAndReadAll(`select ${sql}`)).getRows()[0]?.[0]);
  });
  const share = (told: number, unlisted: number, state: number) =>
    valueOf(`points_share(${told}, ${unlisted}, ${state}::double)`);

  test('its parts are 100 points in all, and each is explained with its source', () => {
    expect(Object.values(mostPoints).reduce((sum, points) => sum + points, 0)).toBe(100);
    expect(scoreExplained.map(({ part }) => part).sort()).toEqual(Object.keys(mostPoints).sort());
    for (const { how, source } of scoreExplained) expect([how, source]).not.toContain('');
  });

  test('one more physician whose school is not on the list never costs points', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 3000 }),
        fc.nat(3000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (told, some, state) => {
          const unlisted = some % told;
          expect(await share(told, unlisted + 1, state)).toBeGreaterThanOrEqual(
            await share(told, unlisted, state),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a small group is drawn toward its state: six of ten weigh less than 600 of 1,000', async () => {
    expect(await share(10, 6, 0.2)).toBeLessThan(await share(1000, 600, 0.2));
    expect(await share(10, 0, 0.4)).toBeGreaterThan(await share(1000, 0, 0.4));
  });

  test.each(['points_teaching', 'points_sponsor'])(
    '%s grows with the count and never passes its most',
    async (macro) => {
      const counts = [0, 1, 2, 5, 10, 30, 100, 1000, 20_000];
      const points = await Promise.all(counts.map((count) => valueOf(`${macro}(${count})`)));
      expect(points).toEqual(points.toSorted((a, b) => a - b));
      expect(points[0]).toBe(0);
      expect(points.at(-1)).toBeLessThanOrEqual(
        macro === 'points_teaching' ? mostPoints.teaching : mostPoints.sponsor,
      );
    },
  );

  test('a whole county or the clinic itself counts twice a part of a county; what is not known counts nothing', async () => {
    expect(await valueOf(`points_shortage('county')`)).toBe(mostPoints.shortage);
    expect(await valueOf(`points_shortage('clinic')`)).toBe(mostPoints.shortage);
    expect(await valueOf(`points_shortage('part of county')`)).toBe(mostPoints.shortage / 2);
    for (const nothing of [
      'points_share(null, null, null)',
      'points_teaching(null)',
      'points_sponsor(null)',
      'points_shortage(null)',
      'points_health_center(null)',
    ])
      expect(await valueOf(nothing)).toBe(0);
  });

  test('the interval holds the share, is wide for few, narrow for many, and stays between 0 and 1', async () => {
    const interval = async (told: number, unlisted: number) =>
      [
        await valueOf(`interval_low(${told}, ${unlisted})`),
        await valueOf(`interval_high(${told}, ${unlisted})`),
      ] as const;
    // Wilson (1927) for 5 of 20: 0.1119 to 0.4687.
    const [low, high] = await interval(20, 5);
    expect(low).toBeCloseTo(0.1119, 3);
    expect(high).toBeCloseTo(0.4687, 3);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), async (told, some) => {
        const unlisted = some % (told + 1);
        const [least, most] = await interval(told, unlisted);
        expect(least).toBeGreaterThanOrEqual(-1e-9);
        expect(most).toBeLessThanOrEqual(1 + 1e-9);
        expect(least).toBeLessThanOrEqual(unlisted / told + 1e-9);
        expect(most).toBeGreaterThanOrEqual(unlisted / told - 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
