import { expect, test } from 'vitest';
import { factInputSchema, spanSchema } from './document.ts';

const fact = { kind: 'place', title: 'A clinic', time: null, timeZone: 'UTC', targetId: null };
const refused = (from: string, to: string) =>
  [spanSchema.safeParse({ from, to }), factInputSchema.safeParse({ ...fact, from, to })].map(
    ({ error }) => error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [],
  );

test('a date lasts 400 days at most, whether it is entered or moved', () => {
  expect(refused('2026-01-01', '2027-02-05')).toEqual([[], []]);
  const tooLong = ['to must be within 400 days'];
  expect(refused('2026-01-01', '2027-02-06')).toEqual([tooLong, tooLong]);
});

test('a date does not end before it begins', () => {
  const before = ['to must not be before the first day'];
  expect(refused('2026-01-02', '2026-01-01')).toEqual([before, before]);
});
