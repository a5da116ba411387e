import type { DirectoryDb } from './directory-db.ts';
import { type ListedTarget, organisationKey, personKey } from './listed.ts';
import { QueryText } from './query-text.ts';
import { type NameIndex, nameIndexOf } from './word-queries.ts';

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
  const names = await nameIndexOf(db);
  const query = new QueryText();
  const found = await db.rows<{ no: number }>(
    `select no from ${rows === 'physicians' ? 'physician' : 'organisation'} where ${byNumber(query, rows, targets)}
     union
     ${byName(query, rows, targets, names)}`,
    query.values,
  );
  return found.map(({ no }) => no).sort((one, other) => one - other);
}

/** The numbers of organisations by their ids. */
export async function apartRows(db: DirectoryDb, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const query = new QueryText();
  const rows = await db.rows<{ no: number }>(
    `select no from organisation where id in ${query.each(ids)} order by no`,
    query.values,
  );
  return rows.map(({ no }) => no);
}

function byNumber(query: QueryText, rows: Rows, targets: readonly ListedTarget[]): string {
  const ids = targets.flatMap(({ entryId }) => entryId ?? []);
  const npis = targets.flatMap(({ npi }) => (npi ? [npi] : []));
  if (rows === 'organisations') return `id in ${query.each(ids)} or npi in ${query.each(npis)}`;
  const own = ids.filter((id) => id.startsWith('physician-')).map((id) => id.slice('physician-'.length));
  return `npi in ${query.each([...npis, ...own])}`;
}

/** Of each name only the rows that hold its rarest word are compared as a whole. */
function byName(query: QueryText, rows: Rows, targets: readonly ListedTarget[], names: NameIndex): string {
  const keyOf = rows === 'physicians' ? personKey : organisationKey;
  const words = new Set<number>();
  const keysOf = (some: readonly ListedTarget[]) =>
    [...new Set(some.flatMap(({ name, state }) => keyOf(name, state) ?? []))].filter((key) => {
      const rarest = rarestWord(names, rows, key.slice(0, key.lastIndexOf('|')).split(' '));
      if (rarest !== null) words.add(rarest);
      return rarest !== null;
    });
  const all = keysOf(targets);
  const withoutNpi = keysOf(targets.filter(({ npi }) => !npi));
  return `select no from ${rows === 'physicians' ? 'physician' : 'organisation'}
    where no in (select unnest(${rows}) from word where no in ${query.each([...words])})
      and (${keyInSql(rows)} in ${query.each(withoutNpi)} or (npi is null and ${keyInSql(rows)} in ${query.each(all)}))`;
}

/** organisationKey and personKey in the directory's words. */
function keyInSql(rows: Rows): string {
  const name = rows === 'physicians' ? `concat_ws(' ', first, last)` : 'name';
  const words = `regexp_replace(' ' || lower(strip_accents(${name})) || ' ', '[^a-z0-9]+', ' ', 'g')`;
  const telling = rows === 'physicians' ? `regexp_replace(${words}, '( [a-z0-9])+ ', ' ', 'g')` : words;
  return `trim(${telling}) || '|' || coalesce(state, '')`;
}

/** Null when the directory lacks one of the words: then it has no such name. Single letters are not in it. */
function rarestWord(
  { dictionary, ...counts }: NameIndex,
  rows: Rows,
  words: readonly string[],
): number | null {
  let rarest: number | null = null;
  for (const word of words.filter(({ length }) => length > 1)) {
    const no = dictionary.exactly(word);
    if (no === null) return null;
    if (rarest === null || (counts[rows][no] ?? 0) < (counts[rows][rarest] ?? 0)) rarest = no;
  }
  return rarest;
}
