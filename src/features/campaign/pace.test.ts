import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSeconds } from '#plain/time.ts';
import {
  type PaceFacts,
  campaignDay,
  dayLimit,
  gapSeconds,
  heldByDoubt,
  holdNow,
  retryAt,
  roomNow,
} from './pace.ts';

const facts: PaceFacts = {
  pace: { secondsBetweenMails: 60, mailsPerDay: 3 },
  provider: null,
  ramp: false,
  daysBefore: 0,
};
const now = '2026-03-03T15:00:00Z';
const sent = (...handedOver: string[]) => ({ handedOver, nextMailAt: null });

describe('CMP-5: mails leave as a person writes', () => {
  test('the first one at once, the next after the pause', () => {
    expect(holdNow(facts, sent(), now)).toBe(null);
    expect(holdNow(facts, sent('2026-03-03T14:59:01Z'), now)).toBe('gap');
    expect(holdNow(facts, sent('2026-03-03T14:59:00Z'), now)).toBe(null);
  });

  test('the pause that chance drew counts, unless the clock was set back since', () => {
    const drawn = (nextMailAt: string) => holdNow(facts, { handedOver: [], nextMailAt }, now);
    expect(drawn('2026-03-03T15:01:50Z')).toBe('gap');
    expect(drawn('2026-03-03T15:00:00Z')).toBe(null);
    expect(drawn('2027-03-03T15:00:00Z')).toBe(null);
    expect(holdNow(facts, sent('2027-03-03T15:00:00Z'), now)).toBe(null);
    expect([0, 0.5, 1].map((chance) => gapSeconds(facts.pace, chance))).toEqual([60, 90, 120]);
  });

  test('not more on one day of the American East than the limit', () => {
    const today = sent('2026-03-03T11:00:00Z', '2026-03-03T12:00:00Z', '2026-03-03T13:00:00Z');
    expect(holdNow(facts, today, now)).toBe('day');
    expect(holdNow(facts, today, '2026-03-04T05:00:00Z')).toBe(null);
  });

  test('within the provider’s hour and day', () => {
    const strict = {
      ...facts,
      pace: { secondsBetweenMails: 0, mailsPerDay: 40 },
      provider: { perHour: 2, perDay: 5 },
    };
    expect(holdNow(strict, sent('2026-03-03T14:10:00Z', '2026-03-03T14:20:00Z'), now)).toBe('hour');
    expect(holdNow(strict, sent('2026-03-03T14:00:01Z', '2026-03-03T14:20:00Z'), now)).toBe('hour');
    expect(holdNow(strict, sent('2026-03-03T14:00:00Z', '2026-03-03T14:20:00Z'), now)).toBe(null);
    expect(dayLimit(strict)).toEqual({ mails: 5, because: 'provider' });
  });

  test('one at a time, and together only without a pause: then all that the hour and the day leave', () => {
    const lifted = { ...facts, pace: { secondsBetweenMails: 0, mailsPerDay: 10 } };
    expect(roomNow(facts, sent(), now)).toBe(1);
    expect(roomNow(facts, sent('2026-03-03T14:59:30Z'), now)).toBe(0);
    expect(roomNow(lifted, sent('2026-03-03T14:59:59Z', '2026-03-03T11:00:00Z'), now)).toBe(8);
    const strict = { ...lifted, provider: { perHour: 3, perDay: 500 } };
    expect(roomNow(strict, sent('2026-03-03T14:59:59Z', '2026-03-03T11:00:00Z'), now)).toBe(2);
    expect(roomNow({ ...lifted, ramp: true }, sent('2026-03-02T15:00:00Z'), now)).toBe(10);
    // What left on the day before does not count, and a day that is full leaves nothing.
    expect(roomNow(lifted, sent(...Array<string>(11).fill('2026-03-03T11:00:00Z')), now)).toBe(0);
  });

  test('a new mailbox begins with ten a day; each day of sending allows more, until the pace alone counts', () => {
    const usual = { ...facts, pace: { secondsBetweenMails: 60, mailsPerDay: 40 }, ramp: true };
    const days = [0, 1, 2, 3, 4, 5, 6, 60].map((daysBefore) => dayLimit({ ...usual, daysBefore }).mails);
    expect(days).toEqual([10, 15, 20, 25, 30, 35, 40, 40]);
    expect(dayLimit({ ...usual, ramp: false })).toEqual({ mails: 40, because: 'pace' });
  });
});

test('CMP-5: in every order of attempts, no two mails are closer than the pause, and no day or hour has too many', () => {
  const day = { perHour: 6, perDay: 9 };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -4000, max: 9000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 5,
        maxLength: 60,
      }),
      (attempts) => {
        const strict: PaceFacts = {
          ...facts,
          pace: { secondsBetweenMails: 60, mailsPerDay: 12 },
          provider: day,
        };
        let clock = now;
        let nextMailAt: string | null = null;
        const left: string[] = [];
        for (const [step, chance] of attempts) {
          clock = addSeconds(clock, step);
          if (holdNow(strict, { handedOver: left, nextMailAt }, clock)) continue;
          left.push(clock);
          nextMailAt = addSeconds(clock, gapSeconds(strict.pace, chance));
        }
        // A clock that is set back makes hours of its own; a day never gets more than its limit.
        for (const one of left) {
          expect(left.filter((other) => campaignDay(other) === campaignDay(one)).length).toBeLessThanOrEqual(
            9,
          );
        }
        if (attempts.some(([step]) => step < 0)) return;
        const times = left.map((moment) => Date.parse(moment) / 1000);
        times.forEach((time, at) => {
          if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(60);
          expect(times.filter((other) => other <= time && other > time - 3600).length).toBeLessThanOrEqual(6);
        });
      },
    ),
    { numRuns: 200 },
  );
});

test('CMP-6: after mails in doubt nothing leaves for 5 minutes, and longer with each try in vain', () => {
  const at = (minutes: number) => addSeconds(now, minutes * 60);
  const heldUntil = (minutes: number, ...inDoubt: number[]) => {
    expect(heldByDoubt(inDoubt.map(at), addSeconds(at(minutes), -1))).toBe(true);
    expect(heldByDoubt(inDoubt.map(at), at(minutes))).toBe(false);
  };
  heldUntil(5, 0);
  heldUntil(15 + 6, 6, 0);
  heldUntil(45 + 22, 0, 6, 22);
  heldUntil(120 + 70, 0, 6, 22, 70);
  // Those of one try, on five connections.
  heldUntil(5 + 1, 0, 0, 0, 1, 1);
  expect(heldByDoubt([], now)).toBe(false);
  // A clock that was set back since.
  expect(heldByDoubt([at(1000)], now)).toBe(false);
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
