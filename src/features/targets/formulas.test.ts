import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHarmless, harmless } from './formulas.ts';

const risky = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^'{0,3}[=+@\-\t\r'a]{0,3}.{0,10}$/));

test('no exported cell begins like a formula', () => {
  fc.assert(fc.property(risky, (cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(harmless(cell))));
  expect(harmless('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
});

test('what export did to a cell, import undoes exactly', () => {
  fc.assert(
    fc.property(risky, (cell) => fromHarmless(harmless(cell)) === cell),
    { numRuns: 2000 },
  );
});
