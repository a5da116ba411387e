import { expect, test } from 'vitest';
import { indexed } from './searching.ts';

test.each([
  ['a long word by its ends', '%cardiology%', ['%car%', '%logy%']],
  ['a word of seven letters as well', '%atlanta%', ['%atl%', '%anta%']],
  ['a shorter word as it is', '%boston%', ['%boston%']],
  ['what stands at the beginning of a cell', '% cardiology%', ['% cardiology%']],
  ['an address as it is', '%office@clinic.example%', ['%office@clinic.example%']],
  ['two letters not at all', '%st%', []],
])('the index is asked for %s', (_, one, asked) => {
  expect(indexed([one])).toEqual(asked);
});
