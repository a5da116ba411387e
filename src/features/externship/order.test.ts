import { expect, test } from 'vitest';
import { begunFirst } from './order.ts';

test('the stay that runs comes first, then those that are over, then those to come, the next first', () => {
  const stays = [
    { id: 'in May', startsOn: '2027-05-03' },
    { id: 'without days', startsOn: null },
    { id: 'in February', startsOn: '2027-02-01' },
    { id: 'runs', startsOn: '2026-11-09' },
    { id: 'over', startsOn: '2026-10-05' },
  ];
  expect(begunFirst(stays, '2026-11-27').map(({ id }) => id)).toEqual([
    'runs',
    'over',
    'in February',
    'in May',
    'without days',
  ]);
});

test('a stay that begins today has begun', () => {
  const stays = [
    { id: 'before', startsOn: '2026-11-26' },
    { id: 'tomorrow', startsOn: '2026-11-28' },
    { id: 'today', startsOn: '2026-11-27' },
  ];
  expect(begunFirst(stays, '2026-11-27').map(({ id }) => id)).toEqual(['today', 'before', 'tomorrow']);
});
