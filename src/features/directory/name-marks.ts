import type { TargetList } from '#features/targets/rules.ts';
import { type NameIndex, type RowLists, type SearchIndex, rowsIn } from './search-index.ts';
import type { WordTaken } from './word-taken.ts';

/**
 * TGT-3: how well rows have the typed words, by the number of the physician or organisation; 0 where one of the words is missing.
 * Of each word: 0 is the word itself, 1 its beginning, 2 a word with one error or that holds it, 3 one with two errors. A mark is one more than
 * their sum, and four bits for the worst.
 */
export type NameMarks = {
  marks: Uint8Array;
  /** The rows that have a mark, in order. */
  rows: Int32Array;
};

const WORST = 32;
export const closenessOf = (mark: number) => (mark % WORST) - 1;
/** Up to its beginning a word was typed so: no mark of such words is larger. */
export const WORST_TYPED_SO = 2 * WORST - 1;
export const WORST_MARK = 4 * WORST - 1;

/** More words with errors than this are no help. */
const MOST_NEAR = 1000;

/** The rarest word is looked for everywhere, the others only in its rows. A physician's words are also those of practice and hospitals. */
export function markNames(
  { organisations, physicians }: Pick<SearchIndex, 'organisations' | 'physicians'>,
  names: NameIndex,
  list: TargetList,
  words: readonly WordTaken[],
): NameMarks {
  const inOrganisations = (word: WordTaken) => markWord(names.organisations, organisations.count, word);
  const own = (word: WordTaken) =>
    list === 'physician' ? markWord(names.physicians, physicians.count, word) : inOrganisations(word);
  const rowCount = (word: WordTaken) =>
    rowsWith(names.organisations, word) + (list === 'physician' ? rowsWith(names.physicians, word) : 0);
  const [rarest, ...others] = words.toSorted((one, other) => rowCount(one) - rowCount(other));
  if (!rarest) throw new Error('A name has at least one word.');

  const marks = own(rarest);
  if (list === 'physician') lendToPeople(marks, inOrganisations(rarest), physicians.ofPlace);
  let rows = rowsMarked(marks);
  for (const word of others) {
    const more = own(word);
    const lent = list === 'physician' ? inOrganisations(word) : null;
    rows = rows.filter((row) => {
      const there = more[row] ?? 0;
      const mark = lent === null ? there : closest(there, lent, rowsIn(physicians.places, row));
      if (mark === 0) marks[row] = 0;
      else marks[row] = joined(marks[row] ?? 0, mark);
      return mark !== 0;
    });
  }
  return { marks, rows };
}

/** Whether so many rows have the words as they were typed. */
export function areTypedSo({ marks, rows }: NameMarks, atLeast: number): boolean {
  let count = 0;
  for (const row of rows) {
    if ((marks[row] ?? 0) <= WORST_TYPED_SO) count++;
    if (count >= atLeast) return true;
  }
  return false;
}

/** One more than the closeness, and its bits for the worst. */
const markOf = (closeness: number) => closeness + 1 + closeness * WORST;

function markWord(words: RowLists, count: number, { exact, begins, near }: WordTaken): Uint8Array {
  const marks = new Uint8Array(wholeFours(count));
  // The closest last: it stands.
  for (const closeness of [3, 2]) {
    for (const no of near[closeness - 2]?.slice(0, MOST_NEAR) ?? [])
      markRows(marks, rowsIn(words, no), closeness);
  }
  if (begins) {
    const all = words.rows.subarray(words.starts[begins.first], words.starts[begins.last + 1]);
    markRows(marks, all, 1);
  }
  for (const no of exact) markRows(marks, rowsIn(words, no), 0);
  return marks;
}

function markRows(marks: Uint8Array, rows: Int32Array, closeness: number): void {
  const mark = markOf(closeness);
  for (let at = 0; at < rows.length; at++) marks[rows[at] ?? 0] = mark;
}

/** How many rows the words that may be meant have together. */
function rowsWith({ starts }: RowLists, { exact, begins, near }: WordTaken): number {
  const between = (first: number, last: number) => (starts[last + 1] ?? 0) - (starts[first] ?? 0);
  const single = [...exact, ...near.flat()].reduce((sum, no) => sum + between(no, no), 0);
  return single + (begins ? between(begins.first, begins.last) : 0);
}

/** The physicians of a practice or hospital have its words too. */
function lendToPeople(people: Uint8Array, places: Uint8Array, ofPlace: RowLists): void {
  for (const place of rowsMarked(places)) {
    const mark = places[place] ?? 0;
    for (const row of rowsIn(ofPlace, place)) people[row] = closer(people[row] ?? 0, mark);
  }
}

/** Of two marks the closer one; 0 is none. */
const closer = (one: number, other: number) => (one === 0 || (other !== 0 && other < one) ? other : one);

/** The closest of a row's own mark and those of its places. */
function closest(own: number, lent: Uint8Array, places: Int32Array): number {
  let mark = own;
  for (const place of places) mark = closer(mark, lent[place] ?? 0);
  return mark;
}

/** The sum of the closeness, and the worst of both. */
const joined = (one: number, other: number) =>
  closenessOf(one) + (other % WORST) + Math.max(one - (one % WORST), other - (other % WORST));

const wholeFours = (count: number) => Math.ceil(count / 4) * 4;

/** Four marks are compared at once, since nearly all are 0. */
function rowsMarked(marks: Uint8Array): Int32Array {
  const fours = new Uint32Array(marks.buffer);
  const rows: number[] = [];
  for (let four = 0; four < fours.length; four++) {
    if (fours[four] === 0) continue;
    for (let row = 4 * four; row < 4 * four + 4; row++) if (marks[row] !== 0) rows.push(row);
  }
  return Int32Array.from(rows);
}
