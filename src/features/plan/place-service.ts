import type { Parts } from '#platform/parts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { tellCalendars } from './change-service.ts';
import { full, isFull, withFact, withoutFact } from './changes.ts';
import type { Fact, Plan } from './document.ts';
import { currentVersion, onePlanChangeAtATime, rewriteVersions } from './queries.ts';

type Place = Pick<Fact, 'id' | 'title' | 'from' | 'to' | 'targetId'>;

/**
 * A confirmed place becomes a date of the plan under its own id, or its date follows. Without a plan nothing happens.
 * It is confirmed elsewhere, so undo, which takes back what was decided in the plan, does not reach it.
 */
export async function writePlace(db: WorkspaceDb, parts: Parts, place: Place): Promise<Result<null>> {
  await onePlanChangeAtATime(db);
  const current = await currentVersion(db);
  if (!current) return ok(null);
  const isNew = !current.plan.facts.some(({ id }) => id === place.id);
  if (isNew && isFull(current.plan)) return refuse(full(current.plan));
  await tellEveryState(db, parts, (plan) =>
    withFact(plan, { ...place, kind: 'place', time: null, timeZone: plan.timeZone }),
  );
  return ok(null);
}

/** It is a place no longer: its date leaves the plan, and undo does not bring it back. */
export async function withdrawPlace(db: WorkspaceDb, parts: Parts, id: string): Promise<void> {
  await onePlanChangeAtATime(db);
  await tellEveryState(db, parts, (plan) => withoutFact(plan, id));
}

async function tellEveryState(db: WorkspaceDb, parts: Parts, next: (plan: Plan) => Plan): Promise<void> {
  await rewriteVersions(db, next);
  const current = await currentVersion(db);
  if (current) await tellCalendars(db, current.plan, parts.clock.now());
}
