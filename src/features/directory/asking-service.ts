import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { TargetList } from '#features/targets/rules.ts';
import type { Asked, Candidates } from './asked.ts';
import { findCandidates } from './candidate-queries.ts';
import type { DirectoryDb } from './directory-db.ts';
import { apartRows, listedRows } from './listed-queries.ts';
import { entriesApart, listedTargets, listsVersion } from './listed-store-queries.ts';
import { Listed, type ListedTarget } from './listed.ts';
import { noDirectory } from './open-directory.ts';
import { PAGE, type Search } from './rules.ts';
import { type Understanding, understand } from './understanding-service.ts';
import { type NameIndex, nameIndexOf } from './word-queries.ts';
import type { WordTaken } from './word-taken.ts';

/** Runs work with the directory; what keeps it from being read is a refusal. */
export async function withDirectory<T>(
  parts: Pick<Parts, 'directory'>,
  work: (db: DirectoryDb) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!parts.directory) return refuse(noDirectory);
  const read = await parts.directory.read(work);
  return read.ok ? read.value : read;
}

/** What of the applicant's bears on a search: what is on the lists, and the joins that were undone. */
export type OwnOfDirectory = {
  /** The same lists have the same one. */
  version: string;
  targets: ListedTarget[];
  listed: Listed;
  apart: string[];
};

export const nothingOwn: OwnOfDirectory = { version: '', targets: [], listed: new Listed([]), apart: [] };

/** Lists are searched against far oftener than they change: those of so many workspaces stay in memory. */
const WORKSPACES_REMEMBERED = 100;
const remembered = new Map<string, OwnOfDirectory>();

export async function ownOfDirectory(ws: Workspace): Promise<OwnOfDirectory> {
  return ws.transaction(async (db) => {
    const version = `${ws.id} ${await listsVersion(db)}`;
    const apart = await entriesApart(db);
    const known = remembered.get(ws.id);
    if (known?.version === version) return { ...known, apart };
    const targets = await listedTargets(db);
    const own = { version, targets, listed: new Listed(targets), apart };
    remembered.delete(ws.id);
    remembered.set(ws.id, own);
    const [oldest] = remembered.keys();
    if (remembered.size > WORKSPACES_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return own;
  });
}

/** A search as the queries are asked it. */
export async function prepare(
  db: DirectoryDb,
  search: Search,
  own: OwnOfDirectory,
): Promise<Result<{ asked: Asked; understanding: Understanding }>> {
  const understood = await understand(db, search);
  if (!understood.ok) return understood;
  const { specialty, around, words, sort } = understood.value;
  const isPeople = search.list === 'physician';
  const asked: Asked = {
    list: search.list,
    states: search.states,
    onlyTeaching: search.onlyTeaching,
    onlyHealthCenters: search.onlyHealthCenters,
    onlyShortage: search.onlyShortage,
    specialty: specialty ?? '',
    around,
    words: await rarestFirst(db, search, words),
    sort,
    without: search.onlyNew ? await listedRows(db, isPeople ? 'physicians' : 'organisations', own) : [],
    apart: isPeople ? [] : await apartRows(db, own.apart),
    from: (search.page - 1) * PAGE,
    rows: PAGE,
  };
  return ok({ asked, understanding: understood.value });
}

/** Whether the words were found as they were typed, also as words like them, or only so. */
export type Spelling = 'as typed' | 'nearly too' | 'nearly';

/** TGT-3: words with typing errors are looked for where less than a page has the words as they were typed. */
export async function findForgiving(
  db: DirectoryDb,
  asked: Asked,
): Promise<{ candidates: Candidates; spelling: Spelling }> {
  const couldErr = asked.words.some(({ near }) => near.some((nos) => nos.length > 0));
  if (!couldErr) return { candidates: await findCandidates(db, asked, false), spelling: 'as typed' };
  const rarest = await mostRowsWith(db, asked);
  if (rarest >= PAGE) {
    const strict = await findCandidates(db, asked, false);
    if (totalOf(strict, asked) >= PAGE) return { candidates: strict, spelling: 'as typed' };
  }
  const candidates = await findCandidates(db, asked, true);
  const typedSo = chosenOf(candidates, asked).reduce((sum, one) => sum + one.typedSo, 0);
  if (typedSo === totalOf(candidates, asked)) return { candidates, spelling: 'as typed' };
  return { candidates, spelling: typedSo > 0 ? 'nearly too' : 'nearly' };
}

/** More rows than the rarest word has cannot be found as typed. */
async function mostRowsWith(db: DirectoryDb, { list, words }: Asked): Promise<number> {
  const names = await nameIndexOf(db);
  return Math.min(...words.map((word) => rowsWith(names, list, word)));
}

/** The others are only looked for in the rows of the words before them. */
async function rarestFirst(
  db: DirectoryDb,
  { list }: Search,
  words: readonly WordTaken[],
): Promise<WordTaken[]> {
  if (words.length < 2) return [...words];
  const names = await nameIndexOf(db);
  return [...words].sort((one, other) => rowsWith(names, list, one) - rowsWith(names, list, other));
}

/** In how many rows a word stands as it was typed; rows with two of its forms count twice. */
function rowsWith(names: NameIndex, list: TargetList, { exact, begins }: WordTaken): number {
  const rows = list === 'physician' ? names.physicians : names.organisations;
  const exactly = exact.reduce((sum, no) => sum + (rows[no] ?? 0), 0);
  const begun = begins ? rows.slice(begins.first, begins.last + 1) : [];
  return begun.reduce((sum, count) => sum + count, exactly);
}

/** How many rows the chosen states have together. */
export function totalOf(candidates: Candidates, asked: Pick<Asked, 'states'>): number {
  return chosenOf(candidates, asked).reduce((sum, { count }) => sum + count, 0);
}

const chosenOf = ({ states: counts }: Candidates, { states }: Pick<Asked, 'states'>) =>
  counts.filter(({ state }) => states.length === 0 || states.includes(state));
