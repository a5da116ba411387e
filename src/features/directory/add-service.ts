import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, refuse } from '#plain/refusal.ts';
import type { AddBest, Added } from './answers.ts';
import { noDirectory } from './search-service.ts';

/** TGT-3: puts the chosen entries on the lists as one batch that can be undone; null when one of them is not known. */
export async function addChosen(
  _ws: Workspace,
  _parts: Parts,
  _chosen: { ids: readonly string[]; specialty: string },
): Promise<Result<Added> | null> {
  return refuse(noDirectory);
}

/** TGT-3: puts the best entries of a search on the list that are not on it yet, a few of each organisation. */
export async function addBest(_ws: Workspace, _parts: Parts, _wished: AddBest): Promise<Result<Added>> {
  return refuse(noDirectory);
}

/** TGT-3: keeps apart what the directory joined, or takes that back; null when there is no such join. */
export async function setApart(
  _ws: Workspace,
  _parts: Parts,
  _join: { id: string; apart: boolean },
): Promise<Result<{ apart: boolean }> | null> {
  return refuse(noDirectory);
}
