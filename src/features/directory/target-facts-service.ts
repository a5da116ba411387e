import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { directoryEntry } from './entry-service.ts';
import { entryOfTarget } from './target-facts-queries.ts';
import { type KnownFact, factsToName } from './target-facts.ts';

/** TPL-3: what the directory knows of a target that a letter can name; nothing where it is not from there. */
export async function directoryFactsOf(ws: Workspace, parts: Parts, targetId: string): Promise<KnownFact[]> {
  const entryId = await ws.transaction((db) => entryOfTarget(db, targetId));
  if (entryId === undefined) return [];
  const entry = await directoryEntry(ws, parts, entryId, { specialty: '', page: 1 });
  return entry?.ok ? factsToName(entry.value) : [];
}
