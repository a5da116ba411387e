import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import type { Todo } from '#features/today/rules.ts';
import { batchToRedo, batchToUndo, pairsApart, setApart } from './change-queries.ts';
import { findDuplicates, pairKey } from './duplicates.ts';
import { type MergeField, fieldsToMerge } from './merge.ts';
import { gapInWords } from './next-steps.ts';
import { liveTargets, targetCounts } from './queries.ts';
import { type RowView, mostChosen, rowsAtOnce } from './row-view.ts';
import { fittingTargets, targetRows } from './rows-queries.ts';
import { type ListProgress, type Target, listPlans, listProgress } from './rules.ts';

export {
  type TargetWithWebsite,
  oneChangeAtATime,
  setTargetStatus,
  targetsWithWebsiteAt,
} from './queries.ts';
export { type Unwritten, unreadTargets, unwrittenTargets } from './unwritten-queries.ts';
export { addAsOne } from './add-many-service.ts';
export { changeOne } from './change-one-service.ts';
export { addTarget, addTargetIn, editMany, editTarget } from './edit-service.ts';
export { deleteTargets, deleteTargetsIn, mergePair } from './leave-service.ts';
export { stepInTime } from './undo-service.ts';
export { exportTargets, importReportCsv } from './export-service.ts';
export { previewImport, takeImport } from './import-service.ts';

/** One target on the lists; null when there is none of this id here. */
export async function targetById(ws: Workspace, id: string): Promise<Target | null> {
  return (await targetsByIds(ws, [id]))[0] ?? null;
}

/** The targets of these ids that are on the lists; ids that are none of ours are passed over. */
export async function targetsByIds(ws: Workspace, ids: readonly string[]): Promise<Target[]> {
  return ws.transaction((db) => targetsByIdsIn(db, ids));
}

/** The same inside a change of something else. */
export async function targetsByIdsIn(db: WorkspaceDb, ids: readonly string[]): Promise<Target[]> {
  const known = ids.filter(isUuid);
  return known.length === 0 ? [] : liveTargets(db, known);
}

/** TGT-2: a page of one list. `more`: there are others behind it. */
export async function rowsOf(ws: Workspace, view: RowView, from: number) {
  const page = { from, most: rowsAtOnce + 1 };
  const rows = await ws.transaction((db) => targetRows(db, view, page));
  return { rows: rows.slice(0, rowsAtOnce), more: rows.length > rowsAtOnce };
}

/** All targets that fit, to be chosen at once. `more`: there are too many for that. */
export async function allThatFit(ws: Workspace, view: RowView) {
  const found = await ws.transaction((db) => fittingTargets(db, view, mostChosen + 1));
  return { targets: found.slice(0, mostChosen), more: found.length > mostChosen };
}

export type TargetLists = {
  progress: ListProgress[];
  undo: string | null;
  redo: string | null;
};

/** TGT-1: how full the three lists are, and what undo and redo would do. */
export async function targetLists(ws: Workspace): Promise<TargetLists> {
  return ws.transaction(async (db) => {
    const undo = await batchToUndo(db);
    const redo = await batchToRedo(db);
    const progress = listProgress(await targetCounts(db));
    return { progress, undo: undo?.label ?? null, redo: redo?.label ?? null };
  });
}

export type DuplicatePair = { one: Target; other: Target; why: string[]; fields: MergeField[] };

/** TGT-2: pairs that may be the same, the likeliest first; those said to be different are not shown again. */
export async function duplicatePairs(
  ws: Workspace,
  most = 50,
): Promise<{ pairs: DuplicatePair[]; all: number }> {
  const { targets, apart } = await ws.transaction(async (db) => ({
    targets: await liveTargets(db),
    apart: await pairsApart(db),
  }));
  const known = new Map(targets.map((target) => [target.id, target]));
  const found = findDuplicates(targets, new Set(apart.map(({ one, other }) => pairKey(one, other))));
  const pairs = found.slice(0, most).flatMap(({ one, other, why }) => {
    const [first, second] = [known.get(one), known.get(other)];
    return first && second ? [{ one: first, other: second, why, fields: fieldsToMerge(first, second) }] : [];
  });
  return { pairs, all: found.length };
}

/** Remembers (or forgets) that two targets are not the same. False when one of them is not here. */
export async function keepApart(ws: Workspace, parts: Parts, one: string, other: string, apart: boolean) {
  if (!isUuid(one) || !isUuid(other) || one === other) return false;
  return ws.transaction(async (db) => {
    if ((await liveTargets(db, [one, other])).length !== 2) return false;
    await setApart(db, [one, other], apart, parts.clock.now());
    return true;
  });
}

/** What the lists still lack, for Today. */
export async function targetsTodos(ws: Workspace, _parts: Parts): Promise<Todo[]> {
  const progress = listProgress(await ws.transaction((db) => targetCounts(db)));
  return progress
    .filter(({ missing }) => missing > 0)
    .map((gap) => ({
      id: `targets-${gap.list}`,
      kind: 'targets',
      ...gapInWords(gap),
      minutes: 30,
      href: `/directory?list=${gap.list}`,
      action: `Find ${listPlans[gap.list].title.toLowerCase()}`,
      count: gap.missing,
    }));
}
