import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { ListedTarget } from './listed.ts';

/** Every target on the lists, with the entry of the directory that it was taken from. */
export async function listedTargets(db: WorkspaceDb): Promise<ListedTarget[]> {
  return db
    .selectFrom('target')
    .leftJoin('directory_target', 'directory_target.target_id', 'target.id')
    .select(['directory_target.entry_id as entryId', 'target.npi', 'target.name', 'target.state'])
    .where('target.deleted_at', 'is', null)
    .orderBy('target.id')
    .execute();
}

/** Remembers from which entries targets were taken. */
export async function rememberEntries(
  db: WorkspaceDb,
  taken: readonly { targetId: string; entryId: string }[],
  release: string,
  at: IsoInstant,
): Promise<void> {
  const rows = taken.map(({ targetId, entryId }) => ({
    target_id: targetId,
    entry_id: entryId,
    release,
    at,
  }));
  await db.insertInto('directory_target').values(rows).execute();
}

/** The entries that the workspace keeps apart from the place that they were joined into. */
export async function entriesApart(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.selectFrom('directory_apart').select('entry_id').orderBy('entry_id').execute();
  return rows.map(({ entry_id }) => entry_id);
}

export async function setEntryApart(db: WorkspaceDb, entryId: string, apart: boolean, at: IsoInstant) {
  if (apart) {
    await db
      .insertInto('directory_apart')
      .values({ entry_id: entryId, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await db.deleteFrom('directory_apart').where('entry_id', '=', entryId).execute();
  }
}
