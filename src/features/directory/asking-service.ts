import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { Asked, Candidates } from './asked.ts';
import { findCandidates } from './candidates.ts';
import { organisationNos } from './chosen-queries.ts';
import type { DirectoryDb } from './directory-db.ts';
import { type Searched, nameIndexOf, searchIndexOf } from './index-queries.ts';
import { listedRows } from './listed-queries.ts';
import { listedTargets, listsVersionAndApart } from './listed-store-queries.ts';
import { Listed, type ListedTarget } from './listed.ts';
import { areTypedSo, markNames } from './name-marks.ts';
import { noDirectory } from './open-directory.ts';
import { PAGE, type Search } from './rules.ts';
import { type Understanding, understand } from './understanding-service.ts';

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
const remembered = new Map<string, { own: OwnOfDirectory; asOf: number | null }>();

export async function ownOfDirectory(ws: Workspace): Promise<OwnOfDirectory> {
  const known = remembered.get(ws.id);
  // Where no transaction has been since, nothing can have changed, and the store is not asked at all.
  if (known && known.asOf !== null && known.asOf === ws.lastTransaction()) return known.own;
  return ws.transaction(async (db) => {
    const { version: ofLists, apart } = await listsVersionAndApart(db);
    const version = `${ws.id} ${ofLists}`;
    const targets = known?.own.version === version ? null : await listedTargets(db);
    const own =
      known && targets === null
        ? { ...known.own, apart }
        : { version, targets: targets ?? [], listed: new Listed(targets ?? []), apart };
    remembered.delete(ws.id);
    remembered.set(ws.id, { own, asOf: ws.lastTransaction() });
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
  const asked: Asked = {
    list: search.list,
    states: search.states,
    onlyTeaching: search.onlyTeaching,
    onlyHealthCenters: search.onlyHealthCenters,
    onlyShortage: search.onlyShortage,
    specialty: specialty ?? '',
    around,
    words,
    sort,
    hidden: await hiddenRows(db, search, own),
    from: (search.page - 1) * PAGE,
    rows: PAGE,
  };
  return ok({ asked, understanding: understood.value });
}

/** TGT-3: other names of a place, but where the workspace keeps them apart; and what is on the lists, where only new is wished. */
async function hiddenRows(
  db: DirectoryDb,
  { list, onlyNew }: Search,
  own: OwnOfDirectory,
): Promise<Uint8Array | null> {
  const isPeople = list === 'physician';
  const { organisations, physicians } = await searchIndexOf(db);
  const apart = isPeople ? [] : await organisationNos(db, { ids: own.apart });
  const listed = onlyNew ? await listedRows(db, isPeople ? 'physicians' : 'organisations', own) : [];
  const usual = isPeople ? null : organisations.isOtherName;
  if (apart.length + listed.length === 0) return usual;
  const hidden = usual?.slice() ?? new Uint8Array(physicians.count);
  for (const no of apart) hidden[no] = 0;
  for (const no of listed) hidden[no] = 1;
  return hidden;
}

/** Whether the words were found as they were typed, also as words like them, or only so. */
export type Spelling = 'as typed' | 'nearly too' | 'nearly';

/** TGT-3: words with typing errors are looked for where less than a page has the words as they were typed. */
export async function findForgiving(
  db: DirectoryDb,
  asked: Asked,
): Promise<{ index: Searched; candidates: Candidates; spelling: Spelling }> {
  const index = await searchIndexOf(db);
  const marks =
    asked.words.length > 0 ? markNames(index, await nameIndexOf(db), asked.list, asked.words) : null;
  const couldErr = asked.words.some(({ near }) => near.some((nos) => nos.length > 0));
  // Where all lists together have less than a page of the words as they were typed, this search has too.
  if (!couldErr || (marks !== null && areTypedSo(marks, PAGE))) {
    const candidates = findCandidates(index, asked, marks, false);
    if (!couldErr || totalOf(candidates, asked) >= PAGE) return { index, candidates, spelling: 'as typed' };
  }
  const candidates = findCandidates(index, asked, marks, true);
  const { typedSo } = candidates;
  const isMore = totalOf(candidates, asked) > typedSo;
  return { index, candidates, spelling: !isMore ? 'as typed' : typedSo > 0 ? 'nearly too' : 'nearly' };
}

/** How many rows the chosen states have together. */
export function totalOf({ states: counts }: Candidates, { states }: Pick<Asked, 'states'>): number {
  return counts
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .reduce((sum, { count }) => sum + count, 0);
}
