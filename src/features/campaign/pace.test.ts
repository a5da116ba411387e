import { describe, expect, test } from 'vitest';
import { isStale, mayLeaveNow, retryAt } from './pace.ts';

const pace = { secondsBetweenMails: 60, mailsPerDay: 3 };
const now = '2026-03-03T15:00:00Z';

describe('CMP-5: mails leave as a person writes', () => {
  test('the first one at once, the next after the pause', () => {
    expect(mayLeaveNow([], pace, now)).toBe(true);
    expect(mayLeaveNow(['2026-03-03T14:59:01Z'], pace, now)).toBe(false);
    expect(mayLeaveNow(['2026-03-03T14:59:00Z'], pace, now)).toBe(true);
  });

  test('not more on one day than the limit', () => {
    const today = ['2026-03-03T01:00:00Z', '2026-03-03T02:00:00Z', '2026-03-03T03:00:00Z'];
    expect(mayLeaveNow(today, pace, now)).toBe(false);
    expect(mayLeaveNow(today, pace, '2026-03-04T00:00:00Z')).toBe(true);
  });
});

test('CMP-8: an approval holds three days', () => {
  expect(isStale('2026-02-28T15:00:00Z', now)).toBe(false);
  expect(isStale('2026-02-28T14:59:59Z', now)).toBe(true);
});

test('a mail refused for now is tried after 5, 15 and 45 minutes, then every two hours', () => {
  expect([1, 2, 3, 4, 9].map((attempts) => retryAt(attempts, now))).toEqual([
    '2026-03-03T15:05:00Z',
    '2026-03-03T15:15:00Z',
    '2026-03-03T15:45:00Z',
    '2026-03-03T17:00:00Z',
    '2026-03-03T17:00:00Z',
  ]);
});
