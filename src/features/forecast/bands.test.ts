import { expect, test } from 'vitest';
import { friendlinessBands } from './bands.ts';

test('friendliness is compared within the applicant’s own list, and not where all are alike', () => {
  const bands = (scores: Record<string, number>) => [
    ...friendlinessBands(new Map(Object.entries(scores))).values(),
  ];
  expect(bands({ a: 10, b: 40, c: 80 })).toEqual(['low', 'middle', 'high']);
  expect(bands({ a: 10, b: 10 })).toEqual(['middle', 'middle']);
});
