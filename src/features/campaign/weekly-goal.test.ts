import { expect, test } from 'vitest';
import { addDays } from '#plain/time.ts';
import { weeklyGoal, weeklyRange } from './weekly-goal.ts';

test('CMP-1: 25, 30, 35, 30 mails a week, 10 to 15 of them to institutions and 15 to 20 to physicians', () => {
  const first = '2026-03-02';
  const goals = [0, 7, 14, 21, 28, 140].map((days) => weeklyGoal(first, addDays(first, days)));
  expect(goals.map((goal) => [goal.week, goal.mails])).toEqual([
    [1, 25],
    [2, 30],
    [3, 35],
    [4, 30],
    [5, 30],
    [21, 30],
  ]);
  for (const { mails, institutions, physicians } of goals) {
    expect(institutions + physicians).toBe(mails);
    expect(institutions).toBeGreaterThanOrEqual(10);
    expect(institutions).toBeLessThanOrEqual(15);
    expect(physicians).toBeGreaterThanOrEqual(15);
    expect(physicians).toBeLessThanOrEqual(20);
  }
  expect(weeklyRange).toEqual({ from: 10 + 15, to: 15 + 20 });
  expect(weeklyGoal(null, first)).toMatchObject({ week: 1, mails: 25 });
  expect(weeklyGoal('2026-03-09', first)).toMatchObject({ week: 1 });
});
