import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { liveTargets } from './queries.ts';
import type { Target } from './rules.ts';

export { setTargetStatus } from './queries.ts';

/** One target on the lists; null when there is none of this id here. */
export async function targetById(ws: Workspace, id: string): Promise<Target | null> {
  return (await targetsByIds(ws, [id]))[0] ?? null;
}

/** The targets of these ids that are on the lists; ids that are none of ours are passed over. */
export async function targetsByIds(ws: Workspace, ids: readonly string[]): Promise<Target[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return ws.transaction((db) => liveTargets(db, known));
}
