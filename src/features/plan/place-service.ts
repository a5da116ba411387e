import type { Parts } from '#platform/parts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type Result, ok } from '#plain/refusal.ts';
import { changeWithin } from './change-service.ts';
import { addFact, changeFact, removeFact } from './changes.ts';
import type { Fact } from './document.ts';

type Place = Pick<Fact, 'id' | 'title' | 'from' | 'to' | 'targetId'>;

/** A confirmed place becomes a date of the plan under its own id, or its date follows. Without a plan nothing happens. */
export async function writePlace(db: WorkspaceDb, parts: Parts, place: Place): Promise<Result<unknown>> {
  const done = await changeWithin(db, parts, async (_, plan) => {
    const fact: Fact = { ...place, kind: 'place', time: null, timeZone: plan.timeZone };
    const known = plan.facts.find(({ id }) => id === place.id);
    if (!known) return addFact(plan, fact);
    const isSame = (['title', 'from', 'to', 'targetId'] as const).every(
      (part) => known[part] === place[part],
    );
    return isSame ? null : changeFact(plan, place.id, fact);
  });
  return done ?? ok(null);
}

/** It is a place no longer: its date leaves the plan. */
export async function withdrawPlace(db: WorkspaceDb, parts: Parts, id: string): Promise<Result<unknown>> {
  return (await changeWithin(db, parts, async (_, plan) => removeFact(plan, id))) ?? ok(null);
}
