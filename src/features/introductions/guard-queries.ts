import { sql } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type { TargetList } from '#features/targets/rules.ts';
import type {} from '#features/targets/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { dayOf } from '#plain/time.ts';
import type { Consent } from './consent.ts';
import type { OwnPhysician } from './naming.ts';
import type {} from './tables.ts';

/** Everybody who supervised a stay, was asked for a letter, or gave a consent: also of stays that were dropped since. */
export async function recordedPhysicians(db: WorkspaceDb): Promise<OwnPhysician[]> {
  const { rows } = await sql<{ name: string; target_id: string | null }>`
    select distinct known.name, opportunity.target_id from (
      select opportunity_id, facts->>'supervisor' as name from externship
      union select opportunity_id, writer from recommendation
      union select opportunity_id, scope->>'physician' from naming_consent
    ) as known join opportunity on opportunity.id = known.opportunity_id
    where known.name <> ''`.execute(db);
  return rows.map(({ name, target_id }) => ({ name, targetId: target_id }));
}

/** Every consent, the latest first, also those taken back. */
export async function selectConsents(db: WorkspaceDb): Promise<Consent[]> {
  const rows = await db
    .selectFrom('naming_consent')
    .select(['id', 'opportunity_id', 'scope', 'withdrawn_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, opportunity_id, scope, withdrawn_at }) => ({
    ...scope,
    id,
    opportunityId: opportunity_id,
    withdrawnOn: withdrawn_at && dayOf(withdrawn_at, 'UTC'),
  }));
}

export type Addressee = { id: string; list: TargetList; name: string; contactPerson: string };

/** The target that an outreach writes to. */
export async function addresseeOf(db: WorkspaceDb, outreachId: string): Promise<Addressee | null> {
  const row = await db
    .selectFrom('outreach')
    .innerJoin('target', 'target.id', 'outreach.target_id')
    .select(['target.id', 'list', 'name', 'contact_person'])
    .where('outreach.id', '=', outreachId)
    .executeTakeFirst();
  return row ? { id: row.id, list: row.list, name: row.name, contactPerson: row.contact_person } : null;
}
