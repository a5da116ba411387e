import { expect, test } from 'vitest';
import { agreementDue, checkInDue, weekOn, weeksOf } from './weeks.ts';

/** From a Wednesday to the Friday of the fourth week. */
const span = { startsOn: '2026-03-04', endsOn: '2026-03-27' };

test('weeks go from Monday to Sunday, and the first is the one of the first day', () => {
  expect(weeksOf(span).map(({ monday }) => monday)).toEqual([
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
  ]);
  expect(weekOn(span, '2026-03-15')).toEqual({ number: 2, monday: '2026-03-09' });
  expect(weekOn(span, '2026-03-30')).toBeNull();
  expect(weeksOf({ startsOn: null, endsOn: null })).toEqual([]);
});

test('SIT-3: the check-in is due from Friday until the next Friday, and a week after the end', () => {
  const due = (today: string, ...done: string[]) =>
    checkInDue(
      span,
      done.map((monday) => ({ monday, flags: [] })),
      today,
    )?.number ?? null;
  expect(due('2026-03-05')).toBeNull();
  expect(due('2026-03-06')).toBe(1);
  expect(due('2026-03-12')).toBe(1);
  expect(due('2026-03-13')).toBe(2);
  expect(due('2026-03-13', '2026-03-09')).toBeNull();
  expect(due('2026-04-03')).toBe(4);
  expect(due('2026-04-04')).toBeNull();
});

test.each([
  ['2026-03-01', false],
  ['2026-03-02', true],
  ['2026-03-17', true],
  ['2026-03-18', false],
])(
  'SIT-1: from two days before the first day to the end of the second week one agrees on duties: %s, %s',
  (today, due) => {
    expect(agreementDue(span, today)).toBe(due);
    expect(agreementDue({ startsOn: null, endsOn: null }, today)).toBe(false);
  },
);
