import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { ListedTarget } from './listed.ts';

/**
 * What tells whether the lists are still the same: each change of a target's name, state, NPI or place on a list is a batch, and
 * undo and redo mark batches from the last one backward. And the entries kept apart, in the same query: both are asked for at
 * each search.
 */
export async function listsVersionAndApart(db: WorkspaceDb): Promise<{ version: string; apart: string[] }> {
  const { rows } = await sql<{ version: string; apart: string[] }>`
    select concat(coalesce(max(number), 0), ' ', count(undone_at)) as version,
      (select coalesce(json_agg(entry_id order by entry_id), '[]') from directory_apart) as apart
    from target_batch`.execute(db);
  return rows[0] ?? { version: '', apart: [] };
}

/** Every target on the lists, with the entry of the directory that it was taken from. */
export async function listedTargets(db: WorkspaceDb): Promise<ListedTarget[]> {
  return (
    db
      .selectFrom('target')
      // With the workspace, which is first in the primary key: without it every target is compared with every other.
      .leftJoin('directory_target', (join) =>
        join
          .onRef('directory_target.workspace_id', '=', 'target.workspace_id')
          .onRef('directory_target.target_id', '=', 'target.id'),
      )
      .select(['directory_target.entry_id as entryId', 'target.npi', 'target.name', 'target.state'])
      .where('target.deleted_at', 'is', null)
      .orderBy('target.id')
      .execute()
  );
}

/** Remembers from which entries targets were taken. */
export async function rememberEntries(
  db: WorkspaceDb,
  taken: readonly {
    targetId: string;
    entryId: string;
    physicians: number | null;
    addresses: number | null;
  }[],
  release: string,
  at: IsoInstant,
): Promise<void> {
  const rows = taken.map(({ targetId, entryId, ...size }) => ({
    target_id: targetId,
    entry_id: entryId,
    release,
    at,
    ...size,
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
