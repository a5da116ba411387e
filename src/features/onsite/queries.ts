import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Agreement } from './agreement.ts';
import type { CheckIn, RedFlag } from './check-in.ts';
import type {} from './tables.ts';

export async function selectAgreement(
  db: WorkspaceDb,
  id: string,
): Promise<{ agreement: Agreement; revision: number } | null> {
  const row = await db
    .selectFrom('onsite_agreement')
    .select(['agreement', 'revision'])
    .where('opportunity_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepAgreement(
  db: WorkspaceDb,
  id: string,
  agreement: Agreement,
  revision: number,
): Promise<void> {
  await db
    .insertInto('onsite_agreement')
    .values({ opportunity_id: id, agreement: json(agreement), revision })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'opportunity_id'])
        .doUpdateSet({ agreement: json(agreement), revision }),
    )
    .execute();
}

/** Which externships have an agreement with a day on it. */
export async function agreedExternships(db: WorkspaceDb): Promise<Set<string>> {
  const rows = await db
    .selectFrom('onsite_agreement')
    .select('opportunity_id')
    .where(sql<boolean>`agreement->>'agreedOn' is not null`)
    .execute();
  return new Set(rows.map((row) => row.opportunity_id));
}

/** The check-ins of one externship, the latest week first. */
export function selectCheckIns(db: WorkspaceDb, id: string): Promise<CheckIn[]> {
  return db
    .selectFrom('onsite_check_in')
    .select(['monday', 'flags'])
    .where('opportunity_id', '=', id)
    .orderBy('monday', 'desc')
    .execute();
}

/** The check-ins of all externships, by externship. */
export async function allCheckIns(db: WorkspaceDb): Promise<Map<string, CheckIn[]>> {
  const rows = await db.selectFrom('onsite_check_in').select(['opportunity_id', 'monday', 'flags']).execute();
  return Map.groupBy(rows, (row) => row.opportunity_id);
}

export async function keepCheckIn(
  db: WorkspaceDb,
  id: string,
  monday: IsoDate,
  flags: RedFlag[],
): Promise<void> {
  await db
    .insertInto('onsite_check_in')
    .values({ opportunity_id: id, monday, flags: json(flags) })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'opportunity_id', 'monday']).doUpdateSet({ flags: json(flags) }),
    )
    .execute();
}

export async function deleteCheckIn(db: WorkspaceDb, id: string, monday: IsoDate): Promise<void> {
  await db
    .deleteFrom('onsite_check_in')
    .where('opportunity_id', '=', id)
    .where('monday', '=', monday)
    .execute();
}

/** Lets one window wait for another that saves the same agreement. */
export async function oneSaveAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 27))`.execute(db);
}
