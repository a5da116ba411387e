import { expect, test } from 'vitest';
import { countsByWeek, countsOf } from './counts.ts';
import { refusalsOf } from './entries.ts';

const entries = [
  { id: '1', day: '2026-11-23', activity: 'history', count: 4, about: 'chest pain' },
  { id: '2', day: '2026-11-29', activity: 'history', count: 2, about: '' },
  { id: '3', day: '2026-11-30', activity: 'reading', count: 1, about: 'COPD' },
] as const;

test('LOR-2: counts add up to the entries, by week from Monday to Sunday', () => {
  expect(countsOf(entries)).toMatchObject({ history: 6, reading: 1, exam: 0 });
  expect(countsByWeek(entries).map(({ monday, counts }) => [monday, counts.history])).toEqual([
    ['2026-11-30', 0],
    ['2026-11-23', 6],
  ]);
});

test('SIT-2: what tells who a patient is comes back with the word, the reason and what to write instead', () => {
  expect(refusalsOf({ about: 'Mrs. Alvarez, 64F, CHF' })).toMatchObject([
    { field: 'about', value: 'Alvarez', reason: expect.stringContaining('a name or initials') },
  ]);
  expect(refusalsOf({ about: '64 y, female, CHF, BP 150/90' })).toEqual([]);
});
