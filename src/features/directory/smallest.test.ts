import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Smallest } from './smallest.ts';

test('the smallest of many numbers are the same as of all of them sorted, in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      fc.constantFrom(1, 7919, -1),
      (count, most, step) => {
        const numbers = Float64Array.from({ length: count }, (_, at) => (at * step) % 1_000_003);
        const smallest = new Smallest(most);
        for (const number of numbers) smallest.add(number);
        expect(smallest.sorted()).toEqual(numbers.toSorted().subarray(0, most));
      },
    ),
    { numRuns: 60 },
  );
});
