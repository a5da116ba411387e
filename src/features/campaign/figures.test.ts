import { describe, expect, test } from 'vitest';
import { everyWeek, largest, shareOf } from './figures.ts';

describe('the campaign’s figures say how much they can be trusted', () => {
  test('three answers of twenty: between five and thirty-six of a hundred, and too few to tell', () => {
    const share = shareOf(3, 20);
    expect(share).toMatchObject({ count: 3, of: 20, tooFew: true });
    expect(share.low).toBeCloseTo(0.052, 2);
    expect(share.high).toBeCloseTo(0.36, 2);
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1, tooFew: true });
    expect(shareOf(3, 29).tooFew).toBe(true);
    expect(shareOf(3, 30).tooFew).toBe(false);
  });

  test('weeks without a mail are shown as empty, from the first one on', () => {
    const weeks = everyWeek([{ monday: '2026-11-02', first: 25, followUps: 0 }], '2026-11-16');
    expect(weeks.map(({ monday, first }) => [monday, first])).toEqual([
      ['2026-11-02', 25],
      ['2026-11-09', 0],
      ['2026-11-16', 0],
    ]);
    expect(everyWeek([], '2026-11-16')).toEqual([{ monday: '2026-11-16', first: 0, followUps: 0 }]);
  });

  test('of a long campaign the last sixteen weeks are shown', () => {
    const weeks = everyWeek([{ monday: '2025-01-06', first: 25, followUps: 0 }], '2026-11-16');
    expect(weeks).toHaveLength(16);
    expect(weeks.at(-1)?.monday).toBe('2026-11-16');
  });

  test('the groups with most mails come first', () => {
    const groups = [1, 5, 3].map((mailed) => ({ mailed, answered: 0, yes: 0 }));
    expect(largest(groups, 2)).toMatchObject({ shown: [{ mailed: 5 }, { mailed: 3 }], left: 1 });
    expect(largest(groups)).toMatchObject({ left: 0 });
  });
});
