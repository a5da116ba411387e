import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Audience, Round } from './rules.ts';
import type {} from './tables.ts';

/** The applicant's newest version of each letter; letters never edited have none. */
export function newestLetters(db: WorkspaceDb) {
  return db
    .selectFrom('letter_template')
    .selectAll()
    .distinctOn(['audience', 'round'])
    .orderBy('audience')
    .orderBy('round')
    .orderBy('version', 'desc')
    .execute();
}

/** All versions of one letter, the newest first. */
export function versionsOfLetter(db: WorkspaceDb, audience: Audience, round: Round) {
  return db
    .selectFrom('letter_template')
    .selectAll()
    .where('audience', '=', audience)
    .where('round', '=', round)
    .orderBy('version', 'desc')
    .execute();
}

export function letterVersion(db: WorkspaceDb, id: string) {
  return db.selectFrom('letter_template').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Lets one change of a letter wait for another: versions are numbered, and nothing is changed while it is compared. */
export async function oneLetterAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 4))`.execute(db);
}

/** Adds the next version of a letter; earlier ones stay as they were. */
export async function addLetterVersion(
  db: WorkspaceDb,
  letter: { audience: Audience; round: Round; subject: string; body: string; createdAt: string },
) {
  const { audience, round, subject, body, createdAt } = letter;
  const newest = await db
    .selectFrom('letter_template')
    .select((q) => q.fn.max('version').as('version'))
    .where('audience', '=', audience)
    .where('round', '=', round)
    .executeTakeFirst();
  return db
    .insertInto('letter_template')
    .values({ audience, round, version: (newest?.version ?? 0) + 1, subject, body, created_at: createdAt })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The live targets of one list by name, for choosing whom a preview is for. */
export function recipientsOfList(db: WorkspaceDb, list: 'hospital' | 'clinic' | 'physician') {
  return db
    .selectFrom('target')
    .select(['id', 'name', 'city', 'state'])
    .where('list', '=', list)
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .limit(2000)
    .execute();
}
