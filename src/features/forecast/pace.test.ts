import { expect, test } from 'vitest';
import { arrivingShare, mailsAWeek, shareOfAudiences } from './pace.ts';

const today = '2026-05-01';
const mails = (count: number, fate: 'waiting' | 'cameBack' = 'waiting') => ({
  audience: 'clinic' as const,
  letterId: null,
  fate,
  days: 11,
  count,
});

test('the pace is that of the last four weeks, or of the days since the first mail', () => {
  expect(mailsAWeek({ first: null, lately: 0 }, today)).toBe(0);
  expect(mailsAWeek({ first: '2026-04-30', lately: 20 }, today)).toBe(20);
  expect(mailsAWeek({ first: '2026-04-18', lately: 40 }, today)).toBe(20);
  expect(mailsAWeek({ first: '2026-03-01', lately: 60 }, today)).toBe(15);
});

test('mails go to whom they went so far, with the plan’s own shares as the beginning', () => {
  const share = shareOfAudiences([mails(60)]);
  expect(share.hospital + share.clinic + share.physician).toBeCloseTo(1);
  expect(share.clinic).toBeGreaterThan(0.7);
});

test('of the mails so many arrive as did so far, and of the first ones 19 of 20', () => {
  expect(arrivingShare([])).toBeCloseTo(0.95);
  expect(arrivingShare([mails(60), mails(20, 'cameBack')])).toBeCloseTo(0.79);
});
