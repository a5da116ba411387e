import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type Outcome, hasMails, record, withAll, withAllIn } from './batch-service.ts';
import { countOf, factsOf } from './changes.ts';
import { type MergeChoices, mergeTargets } from './merge.ts';
import { putTargets, setDeleted, targetsWithOutreach } from './queries.ts';
import type { Target } from './rules.ts';

/** Takes targets off their lists. Those with mails stay: what was sent is kept for good (CMP-11). */
export const deleteTargets = (
  ws: Workspace,
  parts: Parts,
  ids: readonly string[],
): Promise<Result<Outcome> | null> => ws.transaction((db) => deleteTargetsIn(db, parts, ids));

/** The same inside a change of something else. */
export async function deleteTargetsIn(
  db: WorkspaceDb,
  parts: Parts,
  ids: readonly string[],
): Promise<Result<Outcome> | null> {
  return withAllIn(db, ids, async (targets) => {
    const written = await targetsWithOutreach(db, ids);
    const kept = targets.filter(({ id }) => written.has(id)).map(hasMails);
    const gone = targets.filter(({ id }) => !written.has(id));
    if (gone.length === 0) return refuse(kept);
    await setDeleted(
      db,
      gone.map(({ id }) => id),
      parts.clock.now(),
      true,
    );
    const changes = gone.map((target) => ({ targetId: target.id, before: factsOf(target), after: null }));
    await record(
      db,
      parts,
      'delete',
      `deleting ${gone.length === 1 ? gone[0]?.name : countOf(gone.length)}`,
      changes,
    );
    return ok({ changed: gone.length, kept });
  });
}

/** TGT-2: makes one target of two, as chosen field by field. The one with mails stays. */
export async function mergePair(
  ws: Workspace,
  parts: Parts,
  pair: { one: string; other: string },
  choices: MergeChoices,
): Promise<Result<Target> | null> {
  return withAll(ws, [pair.one, pair.other], async (db, targets) => {
    const one = targets.find(({ id }) => id === pair.one);
    const other = targets.find(({ id }) => id === pair.other);
    if (!one || !other || one.id === other.id) return refuse(sameTarget(pair.one));
    const written = await targetsWithOutreach(db, [one.id, other.id]);
    if (written.size === 2) return refuse(bothWritten(one, other));
    const [stays, goes] = written.has(other.id) ? [other, one] : [one, other];
    const merged = { ...mergeTargets(one, other, choices), id: stays.id };
    const at = parts.clock.now();
    await putTargets(db, [merged], at);
    await setDeleted(db, [goes.id], at, true);
    await record(db, parts, 'merge', `merging two entries of ${merged.name}`, [
      { targetId: stays.id, before: factsOf(stays), after: factsOf(merged) },
      { targetId: goes.id, before: factsOf(goes), after: null },
    ]);
    return ok(merged);
  });
}

const bothWritten = (one: Target, other: Target): Refusal => ({
  field: 'target',
  value: one.name,
  reason: `There are mails for both ${one.name} and ${other.name}.`,
  mend: 'Close one of them on the Campaign page, so that nobody is written to twice.',
});
const sameTarget = (id: string): Refusal => ({
  field: 'other',
  value: id,
  reason: 'These are one and the same target.',
  mend: 'Choose two different targets.',
});
