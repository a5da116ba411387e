import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOfSmallest } from './smallest.ts';

test('a page of many numbers is the same as of all of them sorted, also where most lie close together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(30_000),
      fc.integer({ min: 1, max: 250 }),
      (count, bunches, from, length) => {
        // Different numbers in a few bunches, in no order.
        const numbers = Float64Array.from(
          { length: count },
          (_, at) => ((at * 7919) % bunches) * 1e9 + ((at * 104_729) % 1_000_003),
        );
        const sorted = numbers.toSorted().slice(from, from + length);
        expect([...pageOfSmallest(numbers, from, length)]).toEqual([...sorted]);
      },
    ),
    { numRuns: 60 },
  );
});
