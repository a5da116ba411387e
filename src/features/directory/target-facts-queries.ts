import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type {} from './tables.ts';

/** The entry of the directory that a target was taken from; undefined where it came from elsewhere. */
export async function entryOfTarget(db: WorkspaceDb, targetId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('directory_target')
    .select('entry_id')
    .where('target_id', '=', targetId)
    .executeTakeFirst();
  return row?.entry_id;
}
