import { describe, expect, test } from 'vitest';
import { secondsBetween } from '#plain/time.ts';
import { type NotedTrouble, noted, testAgainAt } from './test-again.ts';

const at = (time: string) => `2026-11-28T${time}Z`;
const fault = {
  what: 'sending',
  kind: 'no-answer',
  reason: 'No answer.',
  mend: 'Look at the line.',
} as const;
const minutesUntilTest = (trouble: NotedTrouble) =>
  secondsBetween(trouble.foundAt, testAgainAt(trouble)) / 60;

describe('CMP-9: a mailbox in trouble is tested again by itself', () => {
  test('after a minute, then each time after twice as long, and at least every two hours', () => {
    let trouble = noted(fault, null, at('08:00:00'));
    const waits = [];
    for (let tests = 0; tests < 10; tests++) {
      waits.push(minutesUntilTest(trouble));
      trouble = noted(fault, trouble, testAgainAt(trouble));
    }
    expect(waits).toEqual([1, 1, 2, 4, 8, 16, 32, 64, 120, 120]);
  });

  test('another trouble than before begins anew', () => {
    const reading = { ...fault, what: 'reading' as const };
    const before = { ...noted(reading, null, at('08:00:00')), foundAt: at('11:00:00') };
    expect(minutesUntilTest(noted(fault, before, at('11:00:00')))).toBe(1);
  });

  test.each(['refused', 'cut-off'] as const)(
    'what was said of a mail (%s) stays two hours: that the server lets us in proves little',
    (kind) => expect(minutesUntilTest(noted({ ...fault, kind }, null, at('08:00:00')))).toBe(120),
  );
});
