import { expect, test } from 'vitest';
import { Dictionary } from './dictionary.ts';
import { WORST_TYPED_SO, closenessOf, markNames } from './name-marks.ts';
import { type NameIndex, type SearchIndex, rowsBeside } from './search-index.ts';
import { takeWord } from './word-taken.ts';

/** Places, and three physicians: of the first, of none, of the other two. */
const places = ['bronx medical group', 'harlem care', 'montefiore hospital'];
const people = [
  { name: 'maria garcia', places: [0] },
  { name: 'mario garza', places: [] },
  { name: 'jose garciaparra', places: [1, 2] },
];
const works = people.flatMap((person, no) => person.places.map((place) => ({ no, place })));
const workers = Int32Array.from(works, ({ no }) => no);
const workplaces = Int32Array.from(works, ({ place }) => place);

const words = [...new Set([...places, ...people.map(({ name }) => name)].join(' ').split(' '))].sort();
const names: NameIndex = {
  dictionary: new Dictionary(),
  organisations: rowsOf(places),
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
const index: Pick<SearchIndex, 'organisations' | 'physicians'> = {
  organisations: { ...columns(3), partOf: new Int32Array(3), isOtherName: new Uint8Array(3) },
  physicians: {
    ...columns(3),
    score: new Uint8Array(3),
    places: rowsBeside(workers, workplaces, people.length),
    ofPlace: rowsBeside(workplaces, workers, places.length),
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

test('TGT-3: a word that holds what was typed is as close as one with an error', () => {
  expect(closeness('fiore')).toEqual([null, null, 2]);
  expect(closeness('iap')).toEqual([null, null, null]);
});

test('TGT-3: the words of practice and hospitals are also those of their physicians', () => {
  expect(closeness('bronx')).toEqual([0, null, null]);
  expect(closeness('garcia bronx')).toEqual([0, null, null]);
  expect(closeness('montefiore jose')).toEqual([null, null, 0]);
  expect(closeness('harlem montefiore')).toEqual([null, null, 0]);
});

test('one word with an error makes the whole not typed so', () => {
  const { marks, rows } = marksOf(['mario', 'garcia']);
  const [first = 0, , third = 0] = marks;
  expect([...rows]).toEqual([0]);
  expect(closenessOf(first)).toBe(2);
  expect(first).toBeGreaterThan(WORST_TYPED_SO);
  expect(third).toBe(0);
});
