import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Sent, judged } from './arriving.ts';
import { type LogbookCounts, logbookCounts } from './counts.ts';
import type { SyncAnswer } from './device.ts';
import {
  appendChanges,
  changesAfter,
  externshipById,
  oneArrivalAtATime,
  selectExternships,
} from './queries.ts';
import { entriesOf } from './sync.ts';

export { externshipById } from './queries.ts';

/** Every externship that has, or may have, a logbook. */
export const externships = (ws: Workspace) => ws.transaction(selectExternships);

/**
 * Takes in what a device wrote, and tells it what it does not have after `since`. Null: no such externship here.
 * `workspaceId`: whose logbook the device means; in the session of another workspace nothing is taken.
 */
export async function syncLogbook(
  ws: Workspace,
  opportunityId: string,
  { workspaceId, since, changes }: { workspaceId: string; since: number; changes: readonly Sent[] },
): Promise<SyncAnswer | null> {
  if (!isUuid(opportunityId) || workspaceId !== ws.id) return null;
  const { taken, refused } = judged(changes);
  return ws.transaction(async (db) => {
    if (!(await externshipById(db, opportunityId))) return null;
    await oneArrivalAtATime(db);
    const seq = await appendChanges(db, opportunityId, taken);
    return { seq, changes: await changesAfter(db, opportunityId, since), refused };
  });
}

/** What the logbook of an externship holds now, the latest day first. */
export async function logbookEntries(db: WorkspaceDb, opportunityId: string) {
  return entriesOf(await changesAfter(db, opportunityId, 0));
}

/** LOR-2: what was done at an externship, in numbers that add up to its entries. */
export async function logbookCountsOf(db: WorkspaceDb, opportunityId: string): Promise<LogbookCounts> {
  return logbookCounts(await logbookEntries(db, opportunityId));
}
