import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type Batch, recordBatch } from './change-queries.ts';
import type { TargetChange } from './changes.ts';
import { lockTargets, oneChangeAtATime } from './queries.ts';
import type { Target } from './rules.ts';
import type { BatchKind } from './tables.ts';

/** What a change did: how many targets changed, and which were kept as they were, with the reason. */
export type Outcome = { changed: number; kept: Refusal[] };

/** Keeps what was done to the lists as one thing that is undone as a whole. */
export async function record(
  db: WorkspaceDb,
  parts: Parts,
  kind: BatchKind,
  label: string,
  changes: readonly TargetChange[],
): Promise<string> {
  const batch: Batch = { id: parts.newId(), kind, label, at: parts.clock.now() };
  await recordBatch(db, batch, changes);
  return batch.id;
}

/** Runs a change on targets that are all here; null when one is not. */
export const withAll = <T>(
  ws: Workspace,
  ids: readonly string[],
  work: (db: WorkspaceDb, targets: Target[]) => Promise<T>,
): Promise<T | null> => ws.transaction((db) => withAllIn(db, ids, (targets) => work(db, targets)));

/** The same inside a change of something else. */
export async function withAllIn<T>(
  db: WorkspaceDb,
  ids: readonly string[],
  work: (targets: Target[]) => Promise<T>,
): Promise<T | null> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || !wanted.every(isUuid)) return null;
  await oneChangeAtATime(db);
  const targets = await lockTargets(db, wanted);
  return targets.length === wanted.length ? work(targets) : null;
}

/** Why a target stays that was to leave the lists (CMP-11). */
export const hasMails = ({ name }: Target): Refusal => ({
  field: 'target',
  value: name,
  reason: `A mail to ${name} was written. What was written and sent is kept for good, so it stays on the list.`,
  mend: 'To write to it no more, close it on the Campaign page.',
});
