import type { Parts } from '#platform/parts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { record } from './batch-service.ts';
import { factsOf } from './changes.ts';
import { sameValue, withField } from './fields.ts';
import { lockTargets, oneChangeAtATime, putTargets } from './queries.ts';
import { type Target, type TargetFacts, targetFields } from './rules.ts';

export type ChangedTarget = { before: Target; after: Target };

/**
 * Changes a target for another feature, as one thing that is undone as a whole. The values are in their normal form.
 * Null when there is no such target here.
 */
export async function changeOne(
  db: WorkspaceDb,
  parts: Parts,
  id: string,
  label: string,
  changeOf: (target: Target) => Partial<TargetFacts>,
): Promise<ChangedTarget | null> {
  await oneChangeAtATime(db);
  const [before] = await lockTargets(db, [id]);
  if (!before) return null;
  let facts = factsOf(before);
  for (const field of targetFields) {
    const value = changeOf(before)[field];
    if (value !== undefined && !sameValue(facts[field], value)) facts = withField(facts, field, value);
  }
  const after = { ...facts, id };
  if (targetFields.every((field) => sameValue(before[field], after[field]))) return { before, after };
  await putTargets(db, [after], parts.clock.now());
  await record(db, parts, 'edit', label, [{ targetId: id, before: factsOf(before), after: facts }]);
  return { before, after };
}
