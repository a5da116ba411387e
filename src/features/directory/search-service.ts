import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok } from '#plain/refusal.ts';
import type { SearchAnswer } from './answers.ts';
import {
  type OwnOfDirectory,
  findForgiving,
  nothingOwn,
  ownOfDirectory,
  prepare,
  totalOf,
  withDirectory,
} from './asking-service.ts';
import type { DirectoryDb } from './directory-db.ts';
import { foundRows } from './found-queries.ts';
import type { Search } from './rules.ts';

export { directoryEntry } from './entry-service.ts';

/** TGT-3: one page of what a search finds, with the counts of all. */
export function searchDirectory(ws: Workspace, parts: Parts, search: Search): Promise<Result<SearchAnswer>> {
  return withDirectory(parts, async (db) => answerTo(db, search, await ownOfDirectory(ws)));
}

/** The same for the command line, which does not open the store: what is on the lists is not known there. */
export function searchWithoutLists(
  parts: Pick<Parts, 'directory'>,
  search: Search,
): Promise<Result<SearchAnswer>> {
  return withDirectory(parts, (db) => answerTo(db, search, nothingOwn));
}

async function answerTo(db: DirectoryDb, search: Search, own: OwnOfDirectory): Promise<Result<SearchAnswer>> {
  const prepared = await prepare(db, search, own);
  if (!prepared.ok) return prepared;
  const { asked, understanding } = prepared.value;
  const { index, candidates, spelling } = await findForgiving(db, asked);
  const entries = foundRows(index, search.list, asked.specialty, candidates.hits);
  const { specialty, near, words, notes } = understanding;
  return ok({
    total: totalOf(candidates, search),
    page: search.page,
    rows: entries.map(({ found, npi }) => ({ ...found, onList: own.listed.has({ ...found, npi }) })),
    states: candidates.states
      .filter(({ state }) => state !== '')
      .sort((one, other) => other.count - one.count || one.state.localeCompare(other.state)),
    understood: {
      specialty,
      near,
      words: words.map(({ typed, words: taken }) => ({ typed, taken })),
    },
    notes: spelling === 'as typed' ? notes : [...notes, spelled[spelling]],
  });
}

const spelled = {
  'nearly too':
    'Names that are spelled nearly so, or have these letters inside a word, are shown too, behind the others.',
  nearly:
    'Nothing is spelled just so. Shown is what is spelled nearly so, or has these letters inside a word.',
};
