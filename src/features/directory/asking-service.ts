import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { Asked } from './asked.ts';
import { type Candidates, findCandidates } from './candidate-queries.ts';
import type { DirectoryDb } from './directory-db.ts';
import { apartRows, listedRows } from './listed-queries.ts';
import { entriesApart, listedTargets } from './listed-store-queries.ts';
import { Listed, type ListedTarget } from './listed.ts';
import { noDirectory } from './open-directory.ts';
import { PAGE, type Search } from './rules.ts';
import { type Understanding, understand } from './understanding-service.ts';
import { nameIndexOf } from './word-queries.ts';
import type { WordTaken } from './word-taken.ts';

/** Runs work with the directory; what keeps it from being read is a refusal. */
export async function withDirectory<T>(
  parts: Parts,
  work: (db: DirectoryDb) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!parts.directory) return refuse(noDirectory);
  const read = await parts.directory.read(work);
  return read.ok ? read.value : read;
}

/** What of the applicant's bears on a search: what is on the lists, and the joins that were undone. */
export type OwnOfDirectory = { targets: ListedTarget[]; listed: Listed; apart: string[] };

export async function ownOfDirectory(ws: Workspace): Promise<OwnOfDirectory> {
  const { targets, apart } = await ws.transaction(async (db) => ({
    targets: await listedTargets(db),
    apart: await entriesApart(db),
  }));
  return { targets, listed: new Listed(targets), apart };
}

/** A search as the queries are asked it. */
export async function prepare(
  db: DirectoryDb,
  search: Search,
  { targets, apart }: OwnOfDirectory,
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
    without: search.onlyNew ? await listedRows(db, isPeople ? 'physicians' : 'organisations', targets) : [],
    apart: isPeople ? [] : await apartRows(db, apart),
    from: (search.page - 1) * PAGE,
    rows: PAGE,
  };
  return ok({ asked, understanding: understood.value });
}

/** The others are only looked for in the rows of the words before them. */
async function rarestFirst(
  db: DirectoryDb,
  { list }: Search,
  words: readonly WordTaken[],
): Promise<WordTaken[]> {
  if (words.length < 2) return [...words];
  const names = await nameIndexOf(db);
  const rows = list === 'physician' ? names.physicians : names.organisations;
  const rowsWith = ({ exact }: WordTaken) => exact.reduce((sum, no) => sum + (rows[no] ?? 0), 0);
  return [...words].sort((one, other) => rowsWith(one) - rowsWith(other));
}

/** Whether the words were found as they were typed, also as words like them, or only so. */
export type Spelling = 'as typed' | 'nearly too' | 'nearly';

/** TGT-3: words with typing errors are looked for where less than a page has the words as they were typed. */
export async function findForgiving(
  db: DirectoryDb,
  asked: Asked,
): Promise<{ candidates: Candidates; spelling: Spelling }> {
  const couldErr = asked.words.some(({ near }) => near.some((nos) => nos.length > 0));
  const cannotBeRight = asked.words.some(({ exact, begins }) => exact.length === 0 && begins === null);
  const strict = cannotBeRight ? { states: [], hits: [] } : await findCandidates(db, asked, false);
  const asTyped = totalOf(strict, asked);
  if (!couldErr || asTyped >= PAGE) return { candidates: strict, spelling: 'as typed' };
  const forgiving = await findCandidates(db, asked, true);
  if (totalOf(forgiving, asked) === asTyped) return { candidates: forgiving, spelling: 'as typed' };
  return { candidates: forgiving, spelling: asTyped > 0 ? 'nearly too' : 'nearly' };
}

/** How many rows the chosen states have together. */
export function totalOf({ states: counts }: Candidates, { states }: Pick<Asked, 'states'>): number {
  const chosen = counts.filter(({ state }) => states.length === 0 || states.includes(state));
  return chosen.reduce((sum, { count }) => sum + count, 0);
}
