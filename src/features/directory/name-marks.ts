import type { TargetList } from '#features/targets/rules.ts';
import { type NameIndex, type SearchIndex, type WordRows, rowsOfWord } from './search-index.ts';
import type { WordTaken } from './word-taken.ts';

/**
 * TGT-3: how well each row's words are the typed ones, by the number of the physician or organisation; 0 where one of the words
 * is missing. Of each word: 0 is the word itself, 1 its beginning, 2 and 3 a word with as many errors less one. A mark is one
 * more than their sum, and four bits for the worst.
 */
export type NameMarks = Uint8Array;

const WORST = 32;
export const closenessOf = (mark: number) => (mark % WORST) - 1;
/** Up to its beginning a word was typed so: no mark of such words is larger. */
export const WORST_TYPED_SO = 2 * WORST - 1;
export const WORST_MARK = 4 * WORST - 1;

/** More words with errors than this are no help. */
const MOST_NEAR = 1000;

/** The marks of all physicians or organisations. A physician's words are also those of the practice. */
export function markNames(
  { organisations, physicians }: Pick<SearchIndex, 'organisations' | 'physicians'>,
  names: NameIndex,
  list: TargetList,
  words: readonly WordTaken[],
): NameMarks {
  const isPeople = list === 'physician';
  const all = new Uint8Array(isPeople ? physicians.count : organisations.count + 1);
  for (const [place, word] of words.entries()) {
    const places = markWord(names.organisations, organisations.count + 1, word);
    const marks = isPeople ? markWord(names.physicians, physicians.count, word) : places;
    if (isPeople) markByPractice(marks, places, physicians.practice);
    if (place === 0) all.set(marks);
    else joinMarks(all, marks);
  }
  return all;
}

/** Whether so many rows have the words as they were typed. */
export function areTypedSo(marks: NameMarks, atLeast: number): boolean {
  let count = 0;
  for (let row = 0; row < marks.length && count < atLeast; row++) {
    const mark = marks[row] ?? 0;
    if (mark !== 0 && mark <= WORST_TYPED_SO) count++;
  }
  return count >= atLeast;
}

/** One more than the closeness, and its bits for the worst. */
const markOf = (closeness: number) => closeness + 1 + closeness * WORST;

function markWord(words: WordRows, count: number, { exact, begins, near }: WordTaken): Uint8Array {
  const marks = new Uint8Array(count);
  const mark = (no: number, closeness: number) => {
    const value = markOf(closeness);
    for (const row of rowsOfWord(words, no)) marks[row] = value;
  };
  // The closest last: it stands.
  for (const closeness of [3, 2]) {
    for (const no of near[closeness - 2]?.slice(0, MOST_NEAR) ?? []) mark(no, closeness);
  }
  if (begins) for (let no = begins.first; no <= begins.last; no++) mark(no, 1);
  for (const no of exact) mark(no, 0);
  return marks;
}

/** Of two marks the closer one. Nothing stands behind the last practice: who has none gets none. */
function markByPractice(marks: Uint8Array, places: Uint8Array, practice: Int32Array): void {
  for (let row = 0; row < marks.length; row++) {
    const there = places[practice[row] ?? 0] ?? 0;
    if (there === 0) continue;
    const own = marks[row] ?? 0;
    if (own === 0 || there < own) marks[row] = there;
  }
}

/** The sum of the closeness, and the worst of both; nothing where one has none. */
function joinMarks(all: Uint8Array, marks: Uint8Array): void {
  for (let row = 0; row < all.length; row++) {
    const [one, other] = [all[row] ?? 0, marks[row] ?? 0];
    if (one === 0) continue;
    all[row] =
      other === 0
        ? 0
        : closenessOf(one) + (other % WORST) + Math.max(one - (one % WORST), other - (other % WORST));
  }
}
