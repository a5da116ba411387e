import { expect, test } from 'vitest';
import type { Stay } from '#features/externship/facts.ts';
import { noCosts } from '#features/opportunities/costs.ts';
import { nextTodosOf } from './on-today.ts';

const stay: Stay = {
  id: 's',
  title: 'Bergen Family Medicine',
  stage: 'running',
  startsOn: '2026-06-01',
  endsOn: '2026-06-26',
  costs: noCosts,
  outreachId: null,
  targetId: null,
  facts: { supervisor: 'Maria Chen', certifiedIn: '', site: '', city: '', state: '', specialty: '' },
  takenUp: false,
};
const ids = (today: string, asked = false, more: Partial<Stay> = {}) =>
  nextTodosOf({ ...stay, ...more }, asked, today).map(({ id }) => id);

test('NXT-1: both questions stand on Today in the last days and two weeks after', () => {
  expect(ids('2026-06-21')).toEqual([]);
  expect(ids('2026-06-22')).toEqual(['introduction-s']);
  expect(ids('2026-06-22', true)).toEqual([]);
  expect(ids('2026-07-11', false, { takenUp: true })).toEqual([]);
});

test('NXT-2: on the last day, or once it is done, the CV gains it', () => {
  expect(ids('2026-06-26', true)).toEqual(['take-up-s']);
  expect(ids('2026-06-10', true, { stage: 'done' })).toEqual(['take-up-s']);
  expect(ids('2026-06-26', true, { takenUp: true })).toEqual([]);
});
