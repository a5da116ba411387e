import { describe, expect, test } from 'vitest';
import { shadeOf, shadesFor } from './map-shades.ts';

describe('TGT-3: the shades of the map', () => {
  const counts = [0, 1, 3, 8, 12, 46, 137, 260, 900, 2_400, 5_210];

  test('stand for ranges without a gap, from the smallest count to the largest', () => {
    expect(shadesFor(counts)).toEqual([
      { from: 1, to: 7 },
      { from: 8, to: 39 },
      { from: 40, to: 199 },
      { from: 200, to: 1_999 },
      { from: 2_000, to: 5_210 },
    ]);
  });

  test('a larger count is never paler', () => {
    const shades = shadesFor(counts);
    expect(counts.map((count) => shadeOf(count, shades))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test('one state alone has one shade, and none has none', () => {
    expect(shadesFor([0, 46])).toEqual([{ from: 46, to: 46 }]);
    expect(shadesFor([0, 0])).toEqual([]);
    expect(shadeOf(0, [])).toBe(0);
  });
});
