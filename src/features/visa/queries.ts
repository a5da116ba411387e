import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { type VisaCase, noCase } from './case.ts';
import type {} from './tables.ts';

export async function selectCase(db: WorkspaceDb): Promise<VisaCase> {
  const row = await db.selectFrom('visa_case').select('facts').forUpdate().executeTakeFirst();
  return row?.facts ?? noCase;
}

export async function saveCase(db: WorkspaceDb, facts: VisaCase, now: IsoInstant): Promise<void> {
  const values = { facts: json(facts), updated_at: now };
  await db
    .insertInto('visa_case')
    .values(values)
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
    .execute();
}
