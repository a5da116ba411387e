import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type OwnChanges, acceptChanges } from '#plain/own-changes.ts';
import { type Result, ok } from '#plain/refusal.ts';
import type { Experience } from './cv-entry.ts';
import { type Facts, type Stay, factNames } from './facts.ts';
import { keepFacts, keepTakenUp, oneSaveAtATime, selectStays, takenUpOf } from './queries.ts';

/** Every stay, the latest first. */
export const staysIn = (db: WorkspaceDb): Promise<Stay[]> => selectStays(db);

/** One stay; null where there is no confirmed place of this id. */
export async function stayIn(db: WorkspaceDb, id: string): Promise<Stay | null> {
  return isUuid(id) ? ((await selectStays(db, id))[0] ?? null) : null;
}

/** Keeps who supervises a stay and where it is. Null: there is no such stay. */
export async function saveFacts(
  ws: Workspace,
  parts: Parts,
  id: string,
  changes: OwnChanges<Facts>,
): Promise<Result<null> | null> {
  return ws.transaction(async (db) => {
    await oneSaveAtATime(db);
    const stay = await stayIn(db, id);
    if (!stay) return null;
    const facts = acceptChanges(stay.facts, changes, factNames);
    if (!facts.ok) return facts;
    await keepFacts(db, id, facts.value, parts.clock.now());
    return ok(null);
  });
}

/** The entry that the profile holds of a stay, and noting it, or that it is there no more. */
export const takenUp = takenUpOf;
export async function noteTakenUp(
  db: WorkspaceDb,
  parts: Parts,
  { id, facts }: Stay,
  entry: Experience | null,
): Promise<void> {
  await keepFacts(db, id, facts, parts.clock.now());
  await keepTakenUp(db, id, entry, parts.clock.now());
}
