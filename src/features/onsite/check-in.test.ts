import { expect, test } from 'vitest';
import { adviceOn } from './check-in.ts';

const week = (monday: string, ...flags: ('watching' | 'silence' | 'crowd' | 'genericLetter')[]) => ({
  monday,
  flags,
});

test('SIT-3: one red flag in one week is talked about', () => {
  expect(adviceOn([week('2026-11-23'), week('2026-11-30', 'silence')])?.title).toBe(
    'Talk about it this week',
  );
});

test('SIT-3: a flag that stays, or two at once: finish well, and do not build on the letter', () => {
  const title = 'Do not build on this letter';
  expect(adviceOn([week('2026-11-30', 'watching'), week('2026-11-23', 'watching')])?.title).toBe(title);
  expect(adviceOn([week('2026-11-30', 'watching', 'crowd')])?.title).toBe(title);
});

test('another flag than last week is a new talk, and a week without one ends the matter', () => {
  expect(adviceOn([week('2026-11-23', 'crowd'), week('2026-11-30', 'silence')])?.title).toBe(
    'Talk about it this week',
  );
  expect(adviceOn([week('2026-11-23', 'crowd'), week('2026-11-30')])?.title).toBe(
    'No red flag at the last check-in',
  );
  expect(adviceOn([])).toBeNull();
});
