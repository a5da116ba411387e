import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from './dictionary.ts';
import { isUnknown, takeWord } from './word-taken.ts';
import { errorsBetween, errorsForgiven } from './word-errors.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
const word = fc.string({ unit: letter, minLength: 2, maxLength: 16 });
const dictionaryOf = (words: readonly string[]) => {
  const dictionary = new Dictionary();
  for (const one of [...new Set(words)].sort()) dictionary.add(one);
  return dictionary;
};

/** One typing error at a place: a letter wrong, missing, too many, or two that changed places. */
function mistype(right: string, kind: number, place: number, wrong: string): string {
  const at = place % right.length;
  const [before, here, behind] = [right.slice(0, at), right.charAt(at), right.slice(at + 1)];
  if (kind === 0) return before + wrong + behind;
  if (kind === 1) return before + behind;
  if (kind === 2) return before + wrong + here + behind;
  return before + behind.slice(0, 1) + here + behind.slice(1);
}
const error = fc.record({ kind: fc.nat(3), place: fc.nat(20), wrong: letter });

test('TGT-3: what the dictionary holds is found with one typing error, also in the first letter', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), error, (words, which, made) => {
      const right = words[which % words.length] ?? '';
      const typed = mistype(right, made.kind, made.place, made.wrong);
      fc.pre(typed.length >= 4);
      const dictionary = dictionaryOf(words);
      const { exact, begins, near } = takeWord(dictionary, typed);
      const no = dictionary.exactly(right) ?? -1;
      const begun = begins !== null && begins.first <= no && no <= begins.last;
      expect(exact.includes(no) || begun || near.flat().includes(no)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('TGT-3: what the dictionary holds is found with two typing errors from eight letters on', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: letter, minLength: 9, maxLength: 16 }),
      error,
      error,
      (right, one, other) => {
        const typed = mistype(
          mistype(right, one.kind, one.place, one.wrong),
          other.kind,
          other.place,
          other.wrong,
        );
        // Two changes at one place can be three errors by the strict count: “abc”, “acb”, “axcb”.
        fc.pre(typed.length >= 8 && errorsBetween(typed, right, 2) !== null);
        const found = dictionaryOf([right]).near(typed, 2);
        expect(found.map((near) => near.word)).toEqual([right]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('the prints leave out no word that a full comparison finds, and the nearest come first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'abc'), minLength: 2, maxLength: 7 })),
      (words) => {
        const typed = 'abcab';
        const dictionary = dictionaryOf(words);
        const slow = [...new Set(words)].filter((one) => errorsBetween(typed, one, 2) !== null);
        const found = dictionary.near(typed, 2);
        expect(found.map((one) => one.word).sort()).toEqual(slow.sort());
        expect(found.map(({ errors }) => errors)).toEqual(found.map(({ errors }) => errors).sort());
      },
    ),
  );
});

test('a letter wrong, missing, too many, and two that changed places are one error each', () => {
  const errors = ['smyth', 'smth', 'smiith', 'simth'].map((typed) => errorsBetween(typed, 'smith', 2));
  expect(errors).toEqual([1, 1, 1, 1]);
  expect(errorsBetween('smith', 'smith', 1)).toBe(0);
  expect(errorsBetween('simht', 'smith', 2)).toBe(2);
  expect(errorsBetween('jones', 'smith', 2)).toBeNull();
});

test('short words are not guessed at: “im” is not “um”', () => {
  expect(['im', 'lee', 'shah', 'montefi', 'montefio'].map(errorsForgiven)).toEqual([0, 0, 1, 1, 2]);
  expect(isUnknown(takeWord(dictionaryOf(['um']), 'im'))).toBe(true);
});

test('a word is also found by its beginning and by the ways in which files shorten it', () => {
  const dictionary = dictionaryOf(['montefiore', 'saint', 'st', 'montana', 'zebra']);
  const { begins } = takeWord(dictionary, 'mont');
  expect(begins && [begins.first, begins.last].map((no) => dictionary.word(no))).toEqual([
    'montana',
    'montefiore',
  ]);
  expect(takeWord(dictionary, 'st').exact.map((no) => dictionary.word(no))).toEqual(['st', 'saint']);
  expect(takeWord(dictionary, 'zebra').words).toEqual(['zebra']);
});
