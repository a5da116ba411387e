import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { full, isFull, withFact, withoutFact } from './changes.ts';
import type { Fact } from './document.ts';
import { currentVersion, onePlanChangeAtATime, rewriteVersions } from './queries.ts';

type Place = Pick<Fact, 'id' | 'title' | 'from' | 'to' | 'targetId'>;

/**
 * A confirmed place becomes a date of the plan under its own id, or its date follows. Without a plan nothing happens.
 * It is confirmed elsewhere, so undo, which takes back what was decided in the plan, does not reach it.
 */
export async function writePlace(db: WorkspaceDb, place: Place): Promise<Result<null>> {
  await onePlanChangeAtATime(db);
  const current = await currentVersion(db);
  if (!current) return ok(null);
  const isNew = !current.plan.facts.some(({ id }) => id === place.id);
  if (isNew && isFull(current.plan)) return refuse(full(current.plan));
  await rewriteVersions(db, (plan) =>
    withFact(plan, { ...place, kind: 'place', time: null, timeZone: plan.timeZone }),
  );
  return ok(null);
}

/** It is a place no longer: its date leaves the plan, and undo does not bring it back. */
export async function withdrawPlace(db: WorkspaceDb, id: string): Promise<void> {
  await onePlanChangeAtATime(db);
  await rewriteVersions(db, (plan) => withoutFact(plan, id));
}
