import { expect, test } from 'vitest';
import { type Waiting, todoOf } from './on-today.ts';

const one: Waiting = {
  id: 'o',
  title: 'A clinic',
  stage: 'offered',
  startsOn: '2026-06-01',
  endsOn: '2026-06-26',
  changedOn: '2026-05-01',
};
const title = (more: Partial<Waiting>, today: string) => todoOf({ ...one, ...more }, today)?.title ?? null;

test('an offer waits three days at most before Today tells of it', () => {
  expect(title({}, '2026-05-03')).toBeNull();
  expect(title({}, '2026-05-04')).toBe('Answer the offer of A clinic');
  expect(title({ stage: 'asked' }, '2026-05-20')).toBeNull();
});

test('a confirmed stay is announced two weeks before, and moved along when its days come', () => {
  const confirmed = { stage: 'confirmed' as const };
  expect(title(confirmed, '2026-05-17')).toBeNull();
  expect(title(confirmed, '2026-05-18')).toBe('A clinic begins on June 1, 2026');
  expect(title(confirmed, '2026-06-01')).toBe('A clinic has begun');
  expect(title({ stage: 'running' }, '2026-06-26')).toBeNull();
  expect(title({ stage: 'running' }, '2026-06-27')).toBe('A clinic is over');
  expect(title({ stage: 'done' }, '2026-06-27')).toBeNull();
});
