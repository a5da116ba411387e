import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type {} from './tables.ts';

export function selectRecord(db: WorkspaceDb) {
  return db.selectFrom('immunisation_record').select(['sealed', 'revision']).executeTakeFirst();
}

/** Keeps the sealed record if nobody changed it since `revision` (0: there was none). Tells whether it was kept. */
export async function saveRecord(db: WorkspaceDb, sealed: Uint8Array, revision: number, now: IsoInstant) {
  const values = { sealed, revision: revision + 1, updated_at: now };
  const kept =
    revision === 0
      ? await db
          .insertInto('immunisation_record')
          .values(values)
          .onConflict((conflict) => conflict.column('workspace_id').doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await db
          .updateTable('immunisation_record')
          .set(values)
          .where('revision', '=', revision)
          .returning('revision')
          .executeTakeFirst();
  return kept !== undefined;
}
