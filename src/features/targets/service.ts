import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { selectTargets } from './queries.ts';
import type { Target } from './rules.ts';

export { setTargetStatus } from './queries.ts';

export async function targetById(ws: Workspace, id: string): Promise<Target | null> {
  return (await targetsByIds(ws, [id]))[0] ?? null;
}

export function targetsByIds(ws: Workspace, ids: readonly string[]): Promise<Target[]> {
  return ws.transaction((db) => selectTargets(db, ids.filter(isUuid)));
}
