import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories, estimatedMinutes, splitAdvice, splitOf, timerMinutes } from './rules.ts';

const minutes = (outreach: number, onSite: number, profile: number, papers: number) => ({
  outreach: { measured: outreach, estimated: 0 },
  onSite: { measured: onSite, estimated: 0 },
  profile: { measured: profile, estimated: 0 },
  papers: { measured: papers, estimated: 0 },
});

test('ROI-2: the plan’s split is 40, 30, 20 and 10', () => {
  expect(splitOf(minutes(400, 300, 200, 100)).map((one) => [one.percent, one.planPercent])).toEqual([
    [40, 40],
    [30, 30],
    [20, 20],
    [10, 10],
  ]);
});

test('percent add up to 100, or are all 0 before anything was entered', () => {
  expect(splitOf(minutes(0, 0, 0, 0)).map((one) => one.percent)).toEqual([0, 0, 0, 0]);
  fc.assert(
    fc.property(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 500 })), (all) => {
      const shares = splitOf(minutes(...all));
      expect(shares.reduce((sum, one) => sum + one.percent, 0)).toBe(100);
      expect(shares).toHaveLength(categories.length);
    }),
  );
});

test('advice comes when there is enough to say something, and names what is short', () => {
  expect(splitAdvice(splitOf(minutes(10, 0, 100, 0)))).toBeNull();
  expect(splitAdvice(splitOf(minutes(100, 300, 300, 100)))).toMatch(/^Outreach and follow-up gets 1[23]% /);
  expect(splitAdvice(splitOf(minutes(400, 300, 200, 100)))).toMatch(/about where the plan wants it/);
  // Nobody is told to be on site before there is a place.
  expect(splitAdvice(splitOf(minutes(400, 0, 200, 100)))).toMatch(/about where the plan wants it/);
  expect(splitAdvice(splitOf(minutes(600, 0, 0, 100)))).toMatch(/^Before you are on site, Profile gets 0% /);
});

test('a timer that was forgotten is cut to one day, and never shorter than a minute', () => {
  expect(timerMinutes('2026-03-03T10:00:00Z', '2026-03-03T10:00:05Z')).toBe(1);
  expect(timerMinutes('2026-03-03T10:00:00Z', '2026-03-03T10:20:29Z')).toBe(20);
  expect(timerMinutes('2026-03-03T10:00:00Z', '2026-03-09T10:00:00Z')).toBe(1440);
});

test('ROI-2: mails that nobody measured take 6 minutes at first, 2 as a follow-up, and an answer 5', () => {
  expect(estimatedMinutes({ first: 10, followUps: 4, answered: 3 })).toBe(83);
});
