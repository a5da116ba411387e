import { expect, test } from 'vitest';
import { type OwnChanges, acceptChanges } from './own-changes.ts';

const kept = { goals: 'To learn.', waiver: 'waived' };
const names = { goals: 'Your goals', waiver: 'Your right to read it' };
const accepted = (changes: OwnChanges<typeof kept>) => acceptChanges(kept, changes, names);

test('a field that another window changed is not written over; the others are', () => {
  const goals = { goals: 'To heal.' };
  expect(accepted({ written: goals, basedOn: { goals: 'To learn.' } })).toEqual({
    ok: true,
    value: { ...kept, ...goals },
  });
  expect(accepted({ written: goals, basedOn: { goals: '' } })).toMatchObject({
    refusals: [{ field: 'goals', reason: '“Your goals” was changed in another window meanwhile.' }],
  });
});

test('the same change in both windows is none, and what was begun from nothing known is taken', () => {
  expect(accepted({ written: { waiver: 'waived' }, basedOn: { waiver: 'open' } }).ok).toBe(true);
  expect(accepted({ written: { waiver: 'open' }, basedOn: {} })).toMatchObject({ value: { waiver: 'open' } });
});
