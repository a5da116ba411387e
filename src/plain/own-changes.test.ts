import { expect, test } from 'vitest';
import { changedMeanwhile } from './own-changes.ts';

const kept = { goals: 'To learn.', waiver: 'waived' };

test('a field that another window changed is not written over; the others are', () => {
  const goals = { goals: 'To heal.' };
  expect(changedMeanwhile(kept, { written: goals, basedOn: { goals: 'To learn.' } })).toEqual([]);
  expect(changedMeanwhile(kept, { written: goals, basedOn: { goals: '' } })).toEqual(['goals']);
});

test('the same change in both windows is none, and what was begun from nothing known is taken', () => {
  expect(changedMeanwhile(kept, { written: { waiver: 'waived' }, basedOn: { waiver: 'open' } })).toEqual([]);
  expect(changedMeanwhile(kept, { written: { waiver: 'open' }, basedOn: {} })).toEqual([]);
});
