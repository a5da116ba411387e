import type { Dictionary, Range } from './dictionary.ts';
import { synonymsOf } from './query-words.ts';
import { errorsForgiven } from './word-errors.ts';

/** How a typed word is taken: the numbers of the dictionary's words, by how close they are. */
export type WordTaken = {
  typed: string;
  /** The word itself, and other ways to write it. */
  exact: number[];
  /** Words that begin so. */
  begins: Range | null;
  /** Words with one error or that hold it behind their beginning (“fiore” in “montefiore”), and words with two errors. */
  near: number[][];
  /** Some of them as words, the nearest first. */
  words: string[];
};

/** One or two letters begin too many words. */
const SHORTEST_BEGINNING = 3;
/** Three letters stand in too many words. */
const SHORTEST_PART = 4;
const WORDS_TOLD = 8;

/** TGT-3: the dictionary's words that a typed word may mean. */
export function takeWord(dictionary: Dictionary, typed: string): WordTaken {
  const exact = [typed, ...synonymsOf(typed)].flatMap((word) => dictionary.exactly(word) ?? []);
  const begins = typed.length >= SHORTEST_BEGINNING ? dictionary.startingWith(typed) : null;
  const most = errorsForgiven(typed);
  const found = most > 0 ? dictionary.near(typed, most).filter(({ errors }) => errors > 0) : [];
  const [one = [], two = []] = [1, 2].map((errors) =>
    found.filter((word) => word.errors === errors).map(({ no }) => no),
  );
  const holding = typed.length >= SHORTEST_PART ? dictionary.holding(typed) : [];
  const near = [[...new Set([...holding, ...one])], two.filter((no) => !holding.includes(no))];
  const firstOnes = begins ? [begins.first, begins.first + 1].filter((no) => no <= begins.last) : [];
  const nos = [...new Set([...exact, ...firstOnes, ...near.flat()])].slice(0, WORDS_TOLD);
  return { typed, exact, begins, near, words: nos.map((no) => dictionary.word(no)) };
}

/** Whether the directory has no word at all that could be meant. */
export function isUnknown({ exact, begins, near }: WordTaken): boolean {
  return exact.length === 0 && begins === null && near.every((nos) => nos.length === 0);
}
