import { npisOf, organisationNos, physicianNos } from './chosen-queries.ts';
import type { DirectoryDb } from './directory-db.ts';
import { type Searched, nameIndexOf, searchIndexOf } from './index-queries.ts';
import { type Comparable, Listed, type ListedTarget, organisationKey, personKey } from './listed.ts';
import { type NameIndex, rowsIn } from './search-index.ts';

type Rows = 'organisations' | 'physicians';

/** Lists change rarely beside how often they are asked for: the answers for so many lists are remembered. */
const LISTS_REMEMBERED = 50;
const remembered = new WeakMap<DirectoryDb, Map<string, Promise<number[]>>>();

/** TGT-3: the numbers of all physicians, or of all organisations, that are on the lists already (the rule of listed.ts). */
export async function listedRows(
  db: DirectoryDb,
  rows: Rows,
  { version, targets }: { version: string; targets: readonly ListedTarget[] },
): Promise<number[]> {
  if (targets.length === 0) return [];
  const answers = remembered.get(db) ?? new Map<string, Promise<number[]>>();
  remembered.set(db, answers);
  const key = `${rows} ${version}`;
  const known = answers.get(key) ?? lookedUp(db, rows, targets);
  answers.delete(key);
  answers.set(key, known);
  known.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > LISTS_REMEMBERED && oldest !== undefined) answers.delete(oldest);
  return known;
}

async function lookedUp(db: DirectoryDb, rows: Rows, targets: readonly ListedTarget[]): Promise<number[]> {
  const ids = targets.flatMap(({ entryId }) => entryId ?? []);
  const npis = targets.flatMap(({ npi }) => (npi ? [npi] : []));
  const byNumber =
    rows === 'physicians'
      ? await physicianNos(db, [...npis, ...npisOf(ids)])
      : await organisationNos(db, { ids, npis });
  const names = await nameIndexOf(db);
  const keyOf = rows === 'physicians' ? personKey : organisationKey;
  const byName = targets.flatMap(({ name, state }) => {
    const key = keyOf(name, state);
    return key === null ? [] : withAllWords(names, rows, key.slice(0, key.lastIndexOf('|')).split(' '));
  });
  const listed = new Listed(targets);
  const found = comparables(await searchIndexOf(db), rows, [...byNumber, ...byName]);
  return found.filter(({ entry }) => listed.has(entry)).map(({ no }) => no);
}

/** The rows in which all words of a name stand; what else stands there is not compared yet. Single letters are not known. */
function withAllWords(names: NameIndex, rows: Rows, words: readonly string[]): number[] {
  const nos = words.filter(({ length }) => length > 1).map((word) => names.dictionary.exactly(word));
  if (nos.some((no) => no === null)) return [];
  const lists = nos.map((no) => rowsIn(names[rows], no ?? 0)).sort((a, b) => a.length - b.length);
  const [rarest, ...others] = lists;
  return [...(rarest ?? [])].filter((row) => others.every((list) => holds(list, row)));
}

/** The rows of a word are in order. */
function holds(rows: Int32Array, row: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}

function comparables(
  { physicianLines, organisationLines }: Searched,
  rows: Rows,
  nos: readonly number[],
): { no: number; entry: Comparable }[] {
  if (rows === 'organisations') {
    return [...organisationLines.rows(nos).values()].map(({ no, id, npi, kind, name, state }) => ({
      no,
      entry: { id, npi: npi ?? '', kind, name, state: state ?? '' },
    }));
  }
  return [...physicianLines.rows(nos).values()].map(({ no, npi, first, last, state }) => ({
    no,
    entry: {
      id: `physician-${npi}`,
      npi,
      kind: 'physician' as const,
      name: `${first ?? ''} ${last ?? ''}`,
      state: state ?? '',
    },
  }));
}
