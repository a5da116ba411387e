import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast, outlooks } from './forecast.ts';
import type { History } from './history.ts';

const pace = { hospital: 6, clinic: 6, physician: 18 };
const noHistory: History = { mails: [], talks: [], places: 0 };
const none = { hospital: 0, clinic: 0, physician: 0 };
const at = (history: History, mails = pace, week = 8) =>
  forecast(outlooks(history, 1), mails, history.places)[week - 1]?.atLeast ?? [];

const waiting = (count: number, days: number): History => ({
  ...noHistory,
  mails: [{ audience: 'physician', fate: 'waiting', days, count }],
});
const answered = (positive: number, no: number): History => ({
  ...noHistory,
  mails: [
    { audience: 'physician', fate: 'positive', days: 9, count: positive },
    { audience: 'physician', fate: 'waiting', days: 60, count: no },
  ],
});

test('PLN-2: before the first mail the forecast is the plan’s own: 1 to 3 places of 120 mails', () => {
  const [one, two, three] = at(noHistory, pace, 12);
  expect(one?.middle).toBeGreaterThan(0.8);
  expect(two?.middle).toBeLessThan(one?.middle ?? 0);
  expect(three?.middle).toBeLessThan(two?.middle ?? 0);
  expect(one?.low).toBeLessThan(one?.middle ?? 0);
});

test('without mails and answers there is no chance, and a confirmed place is certain', () => {
  expect(at(noHistory, none)[0]).toEqual({ low: 0, middle: 0, high: 0 });
  expect(at({ ...noHistory, places: 1 }, none)[0]).toEqual({ low: 1, middle: 1, high: 1 });
  expect(at({ ...noHistory, places: 1 }, none)[1]?.middle).toBe(0);
});

test('mails that still wait count properly: sent yesterday they say nothing, sent two months ago they say no', () => {
  const nothingSent = at(noHistory)[0]?.middle ?? 0;
  expect(at(waiting(100, 1), none)[0]?.middle).toBeGreaterThan(0.3);
  expect(at(waiting(100, 60), none)[0]?.middle).toBe(0);
  expect(at(waiting(100, 60))[0]?.middle).toBeLessThan(nothingSent - 0.1);
});

test('own results count: the more positive answers, the better the chance, and the narrower the band', () => {
  const poor = at(answered(1, 99))[0];
  const good = at(answered(20, 80))[0];
  expect(good?.middle).toBeGreaterThan((poor?.middle ?? 1) + 0.15);
});

test('what one audience teaches also moves the others, but less', () => {
  const chances = (audience: 'hospital' | 'physician') => {
    const history: History = {
      ...noHistory,
      mails: [{ audience: 'physician', fate: 'waiting', days: 60, count: 150 }],
    };
    return at(history, { ...none, [audience]: 30 })[0]?.middle ?? 0;
  };
  const before = at(noHistory, { ...none, hospital: 30 })[0]?.middle ?? 0;
  expect(chances('physician')).toBeLessThan(chances('hospital'));
  expect(chances('hospital')).toBeLessThan(before);
});

test('chances never fall with time, with more mails, or for fewer places', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(50), fc.nat(55), (aWeek, count, days) => {
      const history = count > 0 ? waiting(count, days) : noHistory;
      const looks = outlooks(history, 1);
      const weeks = forecast(looks, { ...none, physician: aWeek }, 0);
      const more = forecast(looks, { ...none, physician: aWeek + 5 }, 0);
      weeks.forEach((week, index) => {
        const [one, two, three] = week.atLeast;
        expect(one.middle).toBeGreaterThanOrEqual(two.middle);
        expect(two.middle).toBeGreaterThanOrEqual(three.middle);
        expect(one.low).toBeLessThanOrEqual(one.high);
        expect(more[index]?.atLeast[0].middle).toBeGreaterThanOrEqual(one.middle - 1e-12);
        expect(weeks[index + 1]?.atLeast[0].middle ?? 1).toBeGreaterThanOrEqual(one.middle - 1e-12);
      });
    }),
    { numRuns: 8 },
  );
});

test('the same seed tells the same', () => {
  expect(at(answered(5, 60))).toEqual(at(answered(5, 60)));
});
