import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { CvChoices } from './cv-choices.ts';
import type {} from './tables.ts';

/** The versions of the CV, the oldest first. */
export function selectVersions(db: WorkspaceDb) {
  return db
    .selectFrom('cv_version')
    .select(['id', 'name', 'choices'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export function selectVersion(db: WorkspaceDb, id: string) {
  return db
    .selectFrom('cv_version')
    .select(['id', 'name', 'choices'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Adds a version; undefined when there is one of this name. */
export function insertVersion(db: WorkspaceDb, name: string, choices: CvChoices, now: IsoInstant) {
  return db
    .insertInto('cv_version')
    .values({ name, choices: json(choices), created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
}

/** Whether another version has this name. */
export async function isNameTaken(db: WorkspaceDb, name: string, id: string): Promise<boolean> {
  const other = await db
    .selectFrom('cv_version')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}

export async function updateVersion(
  db: WorkspaceDb,
  id: string,
  { name, choices }: { name: string; choices: CvChoices },
  now: IsoInstant,
): Promise<boolean> {
  const row = await db
    .updateTable('cv_version')
    .set({ name, choices: json(choices), updated_at: now })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteVersion(db: WorkspaceDb, id: string): Promise<void> {
  await db.deleteFrom('cv_version').where('id', '=', id).execute();
}
