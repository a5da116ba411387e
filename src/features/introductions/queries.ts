import type {} from '#features/opportunities/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import type { Scope } from './consent.ts';
import type { Asked, Introduction } from './introduction.ts';
import type {} from './tables.ts';

/** Every introduction that was not deleted, the latest first. */
export async function selectIntroductions(db: WorkspaceDb): Promise<Introduction[]> {
  const rows = await db
    .selectFrom('introduction')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    opportunityId: row.opportunity_id,
    introducer: row.introducer,
    askedOn: row.asked_on,
    receivedOn: row.received_on,
    introduced: row.introduced,
    targetId: row.target_id,
  }));
}

export async function insertIntroduction(db: WorkspaceDb, asked: Asked, at: IsoInstant): Promise<string> {
  const { opportunityId, introducer, askedOn } = asked;
  const { id } = await db
    .insertInto('introduction')
    .values({
      opportunity_id: opportunityId,
      introducer,
      asked_on: askedOn,
      received_on: null,
      target_id: null,
      created_at: at,
      deleted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Lets whoever else changes this introduction wait until the end of the transaction. */
export async function lockIntroduction(db: WorkspaceDb, id: string): Promise<void> {
  await db.selectFrom('introduction').select('id').where('id', '=', id).forUpdate().execute();
}

export async function updateReceived(
  db: WorkspaceDb,
  id: string,
  to: { receivedOn: IsoDate | null; introduced: string; targetId: string | null },
): Promise<void> {
  const { receivedOn, introduced, targetId } = to;
  await db
    .updateTable('introduction')
    .set({ received_on: receivedOn, introduced, target_id: targetId })
    .where('id', '=', id)
    .execute();
}

/** Takes an introduction away, or brings it back. False: there is none of this id. */
export async function updateDeleted(db: WorkspaceDb, id: string, at: IsoInstant | null): Promise<boolean> {
  const done = await db
    .updateTable('introduction')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function insertConsent(
  db: WorkspaceDb,
  opportunityId: string,
  scope: Scope,
  at: IsoInstant,
): Promise<string> {
  const { id } = await db
    .insertInto('naming_consent')
    .values({ opportunity_id: opportunityId, scope: json(scope), created_at: at, withdrawn_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a consent back, or lets it stand again. False: there is none of this id. */
export async function updateWithdrawn(db: WorkspaceDb, id: string, at: IsoInstant | null): Promise<boolean> {
  const done = await db
    .updateTable('naming_consent')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Every opportunity as the picture of who led to whom needs it. */
export async function selectPlaces(db: WorkspaceDb) {
  return db
    .selectFrom('opportunity')
    .select(['id', 'title', 'target_id', 'introduced_by'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
