import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, refuse } from '#plain/refusal.ts';
import type { Entry, SearchAnswer } from './answers.ts';
import type { Search } from './rules.ts';

/** TGT-3: one page of what a search finds. */
export async function searchDirectory(
  _ws: Workspace,
  _parts: Parts,
  _search: Search,
): Promise<Result<SearchAnswer>> {
  return refuse(noDirectory);
}

/** TGT-3: everything known of one entry; null when the directory has none of this id. */
export async function directoryEntry(
  _ws: Workspace,
  _parts: Parts,
  _id: string,
  _asked: { specialty: string; page: number },
): Promise<Result<Entry> | null> {
  return refuse(noDirectory);
}

export const noDirectory = {
  field: 'directory',
  value: '',
  reason: 'There is no directory on this computer yet.',
  mend: 'Download it on the page “Find targets”. Until then, add targets by hand or import a list.',
};
