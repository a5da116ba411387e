import { expect, test } from 'vitest';
import { isLegible } from './legibility.ts';

const width = 64;
/** Stripes of a letter's width, with so much contrast left. */
const stripes = (contrast: number) =>
  Uint8Array.from({ length: width * 64 }, (_, at) => ((at % width) % 6 < 3 ? 255 : 255 - contrast));

test('a page reads like itself, and an empty page like any', () => {
  expect(isLegible(stripes(255), stripes(255), width)).toBe(true);
  expect(isLegible(new Uint8Array(4096).fill(250), new Uint8Array(4096).fill(240), width)).toBe(true);
});

test('a page that lost its strokes does not read', () => {
  expect(isLegible(stripes(255), stripes(20), width)).toBe(false);
});

test('a few blurred letters are enough to refuse a page', () => {
  const after = stripes(255);
  for (let row = 0; row < 8; row++) after.fill(128, row * width, row * width + 16);
  expect(isLegible(stripes(255), after, width)).toBe(false);
});
