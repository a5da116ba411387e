import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type RefusedChange, type Sent, judged } from './arriving.ts';
import { countsByWeek, countsOf } from './counts.ts';
import type { Change } from './entries.ts';
import {
  appendChanges,
  changesAfter,
  isOpportunity,
  oneArrivalAtATime,
  selectExternships,
} from './queries.ts';
import { entriesOf } from './sync.ts';

/** Every externship that has, or may have, a logbook. */
export const externships = (ws: Workspace) => ws.transaction(selectExternships);

/** What a device hears back: all it does not have yet (its own among them), and what was not kept. */
export type SyncAnswer = { seq: number; changes: Change[]; refused: RefusedChange[] };

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
    if (!(await isOpportunity(db, opportunityId))) return null;
    await oneArrivalAtATime(db);
    await appendChanges(db, opportunityId, taken);
    return { ...(await changesAfter(db, opportunityId, since)), refused };
  });
}

/** What the logbook of an externship holds now, the latest day first. */
export async function logbookEntries(db: WorkspaceDb, opportunityId: string) {
  return entriesOf((await changesAfter(db, opportunityId, 0)).changes);
}

/**
 * LOR-2: what was done at an externship, in numbers that add up to the entries. `entries`: how many lines;
 * `days`: how many days have one; `counts`: how often each activity; `weeks`: the same by week, the latest first.
 */
export async function logbookCountsOf(db: WorkspaceDb, opportunityId: string) {
  const entries = await logbookEntries(db, opportunityId);
  return {
    entries: entries.length,
    days: new Set(entries.map(({ day }) => day)).size,
    counts: countsOf(entries),
    weeks: countsByWeek(entries),
  };
}
