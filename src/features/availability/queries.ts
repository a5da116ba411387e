import type { Profile } from '#features/profile/facts.ts';
import type { Fact } from '#features/plan/document.ts';
import type {} from '#features/plan/tables.ts';
import type {} from '#features/profile/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Block, DatedBlock } from './block.ts';
import type { AvailabilityBlockTable } from './tables.ts';
import { sql } from 'kysely';

export async function allBlocks(db: WorkspaceDb): Promise<DatedBlock[]> {
  const rows = await db
    .selectFrom('availability_block')
    .select(['id', 'from_on', 'to_on', 'state', 'kept_for', 'created_at', 'updated_at'])
    .orderBy('from_on')
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_on,
    to: row.to_on,
    state: row.state,
    keptFor: row.kept_for,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

export async function insertBlock(db: WorkspaceDb, block: Block, now: IsoInstant): Promise<void> {
  await db
    .insertInto('availability_block')
    .values({
      id: block.id,
      from_on: block.from,
      to_on: block.to,
      state: block.state,
      kept_for: block.keptFor,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

export async function changeBlockState(
  db: WorkspaceDb,
  id: string,
  change: { state: AvailabilityBlockTable['state']; keptFor?: string },
  now: IsoInstant,
): Promise<void> {
  await db
    .updateTable('availability_block')
    .set({
      state: change.state,
      updated_at: now,
      ...(change.keptFor !== undefined && { kept_for: change.keptFor }),
    })
    .where('id', '=', id)
    .execute();
}

/** Lets one change wait for another: two tabs must not add blocks that overlap. */
export async function oneBlockChangeAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 21))`.execute(db);
}

/** What the profile says of exams and of the time to come; nothing while it was not filled. */
export async function factsOfProfile(db: WorkspaceDb): Promise<Partial<Profile>> {
  const row = await db.selectFrom('profile').select('facts').executeTakeFirst();
  return row?.facts ?? {};
}

/** The dates from outside that stand in the plan. */
export async function factsOfPlan(db: WorkspaceDb): Promise<Fact[]> {
  const row = await db
    .selectFrom('plan_version')
    .select('document')
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.document.facts ?? [];
}
