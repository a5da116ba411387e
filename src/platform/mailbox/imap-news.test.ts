import { expect, test } from 'vitest';
import { nextBatch } from './imap-news.ts';

test('CMP-9: a slow line is asked for fewer headers at once, a fast one for more, within limits', () => {
  const after = (milliseconds: number, times: number) =>
    Array.from({ length: times }).reduce<number>((size) => nextBatch(size, milliseconds), 500);
  expect(after(5000, 1)).toBe(250);
  expect(after(5000, 20)).toBe(250);
  expect(after(200, 1)).toBe(1000);
  expect(after(200, 20)).toBe(4000);
});
