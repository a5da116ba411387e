import { expect, test } from 'vitest';
import { cityKey, nameWords, synonymsOf, wordsOf } from './query-words.ts';

test('TGT-3: words are compared without accents, capitals and signs', () => {
  expect(wordsOf("  José O'Leary-Núñez, M.D. ")).toEqual(['jose', 'o', 'leary', 'nunez', 'm', 'd']);
  expect(wordsOf('')).toEqual([]);
});

test('TGT-3: of a typed name the telling words count, each once', () => {
  expect(nameWords('Dr. Maria Okonkwo, MD')).toEqual(['maria', 'okonkwo']);
  expect(nameWords('The Hospital of the Bronx')).toEqual(['hospital', 'bronx']);
  expect(nameWords("O'Leary")).toEqual(['leary']);
});

test('a name of nothing but small words is still looked for', () => {
  expect(nameWords('MD of the')).toEqual(['md', 'of', 'the']);
  expect(nameWords('!')).toEqual([]);
});

test('a pasted page asks for eight words at most', () => {
  expect(nameWords('a1 b1 c1 d1 e1 f1 g1 h1 i1 j1')).toHaveLength(8);
});

test('what files shorten is one word with its long form', () => {
  expect(synonymsOf('st')).toContain('saint');
  expect(synonymsOf('saint')).toContain('st');
  expect(synonymsOf('med')).toEqual(expect.arrayContaining(['medical', 'medicine']));
  expect(synonymsOf('okonkwo')).toEqual([]);
});

test('a city is one however it is written', () => {
  expect(new Set(['St. Louis', 'SAINT LOUIS', 'st louis'].map(cityKey))).toEqual(new Set(['saint louis']));
  expect(cityKey('Winston-Salem')).toBe('winston salem');
  expect(cityKey('Ft Worth')).toBe(cityKey('Fort Worth'));
});
