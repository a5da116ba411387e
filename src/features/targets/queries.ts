import type { Selectable } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Target, TargetStatus } from './rules.ts';
import type { TargetTable } from './tables.ts';

/** The live targets with these ids, deleted ones left out. */
export async function selectTargets(db: WorkspaceDb, ids: readonly string[]): Promise<Target[]> {
  if (ids.length === 0) return [];
  const rows = await liveTargets(db).where('id', 'in', ids).execute();
  return rows.map(targetOf);
}

/** Every live target, in the order in which they were added. */
export async function selectAllTargets(db: WorkspaceDb): Promise<Target[]> {
  const rows = await liveTargets(db).orderBy('created_at').orderBy('id').execute();
  return rows.map(targetOf);
}

/** Sets where the work with targets stands (the campaign does, and is not undone with edits). */
export async function setTargetStatus(db: WorkspaceDb, ids: readonly string[], status: TargetStatus) {
  if (ids.length === 0) return;
  await db.updateTable('target').set({ status }).where('id', 'in', ids).execute();
}

/** How many live targets each list holds. */
export function countByList(db: WorkspaceDb) {
  return db
    .selectFrom('target')
    .select((eb) => ['list', eb.fn.countAll<number>().as('count')])
    .where('deleted_at', 'is', null)
    .groupBy('list')
    .execute();
}

/** Adds targets whole, with the ids they carry. */
export async function insertTargets(db: WorkspaceDb, targets: readonly Target[], now: IsoInstant) {
  const rows = targets.map((target) => ({
    ...columnsOf(target),
    id: target.id,
    created_at: now,
    updated_at: now,
  }));
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto('target')
      .values(rows.slice(from, from + 1000).map((row) => ({ ...row, deleted_at: null })))
      .execute();
  }
}

function liveTargets(db: WorkspaceDb) {
  return db.selectFrom('target').selectAll().where('deleted_at', 'is', null);
}

export function targetOf(row: Selectable<TargetTable>): Target {
  return {
    id: row.id,
    list: row.list,
    name: row.name,
    city: row.city,
    state: row.state,
    street: row.street,
    zip: row.zip,
    phone: row.phone,
    website: row.website,
    npi: row.npi,
    specialty: row.specialty,
    usce: row.usce,
    usceEvidence: row.usce_evidence,
    contactPerson: row.contact_person,
    contactRole: row.contact_role,
    contactEmails: row.contact_emails,
    notes: row.notes,
    source: row.source,
    status: row.status,
  };
}

export function columnsOf(target: Target) {
  const { id: _id, usceEvidence, contactPerson, contactRole, contactEmails, ...same } = target;
  return {
    ...same,
    usce_evidence: usceEvidence,
    contact_person: contactPerson,
    contact_role: contactRole,
    contact_emails: contactEmails,
  };
}
