import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineEnd } from './csv-reading.ts';

describe('A part of a file ends where a line ends', () => {
  test('a line end inside a quoted field ends no line', () => {
    const bytes = Buffer.from('"1","one"\n"2","two\nlines"\n"3","thr');
    expect(bytes.subarray(0, lineEnd(bytes, true)).toString()).toBe('"1","one"\n"2","two\nlines"\n');
    const inside = Buffer.from('"1","one"\n"2","two\nlin');
    expect(inside.subarray(0, lineEnd(inside, true)).toString()).toBe('"1","one"\n');
  });

  test('without a line end there is none', () => {
    expect(lineEnd(Buffer.from('"1","one"'), true)).toBe(-1);
  });

  test('whatever the cut, what stands before it is whole lines', () => {
    const field = fc.stringMatching(/^[a-z ,\n]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (rows, cut) => {
          const lines = rows.map((row) => `${row.map((value) => `"x${value}x"`).join(',')}\n`);
          const bytes = Buffer.from(lines.join('')).subarray(0, cut % (lines.join('').length + 1));
          const end = Math.max(0, lineEnd(bytes, true));
          const starts = lines.map((_, index) => lines.slice(0, index + 1).join('').length);
          expect([0, ...starts]).toContain(end);
        },
      ),
    );
  });
});
