import type { Parts } from '#platform/parts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { addTargets } from './queries.ts';
import { record } from './batch-service.ts';
import { factsOf } from './changes.ts';
import type { Target, TargetFacts } from './rules.ts';

/**
 * Adds many targets as one thing that is undone as a whole. The caller has let other changes of the lists finish
 * (oneChangeAtATime) before looking what is on them.
 */
export async function addAsOne(
  db: WorkspaceDb,
  parts: Parts,
  facts: readonly TargetFacts[],
  label: string,
): Promise<Target[]> {
  const added = facts.map((one) => ({ ...one, id: parts.newId() }));
  if (added.length === 0) return [];
  await addTargets(db, added, parts.clock.now());
  const changes = added.map((target) => ({ targetId: target.id, before: null, after: factsOf(target) }));
  await record(db, parts, 'add', label, changes);
  return added;
}
