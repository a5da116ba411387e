import { expect, test } from 'vitest';
import { Dictionary } from './dictionary.ts';
import { WORST_TYPED_SO, closenessOf, markNames } from './name-marks.ts';
import { type NameIndex, type SearchIndex, rowsByValue } from './search-index.ts';
import { takeWord } from './word-taken.ts';

/** Two practices, and three physicians: of the first, of none, of the second. */
const practices = ['bronx medical group', 'harlem care'];
const people = [
  { name: 'maria garcia', practice: 0 },
  { name: 'mario garza', practice: 2 },
  { name: 'jose garciaparra', practice: 1 },
];

const words = [...new Set([...practices, ...people.map(({ name }) => name)].join(' ').split(' '))].sort();
const names: NameIndex = {
  dictionary: new Dictionary(),
  organisations: rowsOf(practices),
  physicians: rowsOf(people.map(({ name }) => name)),
};
for (const word of words) names.dictionary.add(word);

function rowsOf(texts: readonly string[]) {
  const rows = words.map((word) => texts.flatMap((text, no) => (text.split(' ').includes(word) ? [no] : [])));
  const starts = [0];
  for (const some of rows) starts.push((starts.at(-1) ?? 0) + some.length);
  return { starts: Int32Array.from(starts), rows: Int32Array.from(rows.flat()) };
}

const columns = (count: number) => ({
  count,
  flags: new Uint8Array(count),
  latitude: new Float32Array(count),
  longitude: new Float32Array(count),
  byName: new Int32Array(count),
});
const practiceOfPeople = Int32Array.from(people, ({ practice }) => practice);
const index: Pick<SearchIndex, 'organisations' | 'physicians'> = {
  organisations: { ...columns(2), partOf: new Int32Array(2), isOtherName: new Uint8Array(2) },
  physicians: {
    ...columns(3),
    score: new Uint8Array(3),
    practice: practiceOfPeople,
    ofPractice: rowsByValue(practiceOfPeople, practices.length + 1),
  },
};

const closeness = (typed: string) =>
  [...marksOf(typed.split(' ')).marks.subarray(0, people.length)].map((mark) =>
    mark === 0 ? null : closenessOf(mark),
  );

const marksOf = (typed: readonly string[]) =>
  markNames(
    index,
    names,
    'physician',
    typed.map((word) => takeWord(names.dictionary, word)),
  );

test('TGT-3: the word itself is closest, then its beginning, then words with one error', () => {
  expect(closeness('garcia')).toEqual([0, null, 1]);
  expect(closeness('garzia')).toEqual([2, 2, null]);
});

test('TGT-3: every word has to stand in the row, and what they lack is added up', () => {
  expect(closeness('maria garcia')).toEqual([0, null, null]);
  expect(closeness('maria garca')).toEqual([2, 4, null]);
  expect(closeness('jose harlem')).toEqual([null, null, 0]);
});

test('TGT-3: the words of the practice are also those of its physicians', () => {
  expect(closeness('bronx')).toEqual([0, null, null]);
  expect(closeness('garcia bronx')).toEqual([0, null, null]);
});

test('one word with an error makes the whole not typed so', () => {
  const { marks, rows } = marksOf(['mario', 'garcia']);
  const [first = 0, , third = 0] = marks;
  expect([...rows]).toEqual([0]);
  expect(closenessOf(first)).toBe(2);
  expect(first).toBeGreaterThan(WORST_TYPED_SO);
  expect(third).toBe(0);
});
