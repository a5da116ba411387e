import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type Outcome, hasMails } from './batch-service.ts';
import { batchToRedo, batchToUndo, changesOfBatch, markBatch } from './change-queries.ts';
import { type Turn, turn } from './changes.ts';
import { lockEvenDeleted, oneChangeAtATime, putTargets, setDeleted, targetsWithOutreach } from './queries.ts';

export type UndoStep = Outcome & { label: string };

/** Undoes the newest thing done to the lists, as a whole; or does the last undone again. */
export async function stepInTime(
  ws: Workspace,
  parts: Parts,
  way: 'undo' | 'redo',
): Promise<Result<UndoStep>> {
  return ws.transaction(async (db) => {
    await oneChangeAtATime(db);
    const batch = await (way === 'undo' ? batchToUndo(db) : batchToRedo(db));
    if (!batch) return refuse(nothingTo(way));
    const at = parts.clock.now();
    const changes = await changesOfBatch(db, batch.id);
    const ids = changes.map(({ targetId }) => targetId);
    const current = new Map((await lockEvenDeleted(db, ids)).map((target) => [target.id, target]));
    const turns = changes.flatMap(({ targetId, before, after }) => {
      const target = current.get(targetId);
      return target ? [way === 'undo' ? turn(target, after, before) : turn(target, before, after)] : [];
    });
    const kept = await applyTurns(db, turns, at);
    await markBatch(db, batch.id, way === 'undo' ? at : null);
    return ok({ label: batch.label, changed: turns.length - kept.length, kept });
  });
}

async function applyTurns(db: WorkspaceDb, turns: readonly Turn[], at: string): Promise<Refusal[]> {
  const going = turns.filter(({ deleted }) => deleted).map(({ target }) => target);
  const written = await targetsWithOutreach(
    db,
    going.map(({ id }) => id),
  );
  await putTargets(
    db,
    turns.filter(({ deleted }) => !deleted).map(({ target }) => target),
    at,
  );
  await setDeleted(
    db,
    going.filter(({ id }) => !written.has(id)).map(({ id }) => id),
    at,
    true,
  );
  return going.filter(({ id }) => written.has(id)).map(hasMails);
}

const nothingTo = (way: 'undo' | 'redo'): Refusal => ({
  field: way,
  value: '',
  reason: way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.',
  mend: 'Change something on the lists first.',
});
