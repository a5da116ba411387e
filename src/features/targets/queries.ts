import { type Selectable, sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import { keptCounts } from '#platform/store/kept-counts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { type Target, type TargetField, type TargetList, type TargetStatus, targetFields } from './rules.ts';
import type { TargetTable } from './tables.ts';

/** Every target on the lists, by name. */
export async function liveTargets(db: WorkspaceDb, ids?: readonly string[]): Promise<Target[]> {
  const query = db.selectFrom('target').select(targetColumns).where('deleted_at', 'is', null);
  const chosen = ids ? query.where(sql<boolean>`id = any(${ids}::uuid[])`) : query;
  const rows = await chosen.orderBy('name').orderBy('id').execute();
  return rows.map(targetOfRow);
}

/** The targets on the lists that have one of these names, capitals and accents aside. */
export async function targetsNamedAs(db: WorkspaceDb, names: readonly string[]): Promise<Target[]> {
  const rows = await db
    .selectFrom('target')
    .select(targetColumns)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`as_typed(name) in (select as_typed(given) from unnest(${names}::text[]) as given)`)
    .execute();
  return rows.map(targetOfRow);
}

/** These targets, locked: what the campaign tells of them meanwhile (setTargetStatus) waits, and is not written over. */
export async function lockTargets(db: WorkspaceDb, ids: readonly string[]): Promise<Target[]> {
  const query = db.selectFrom('target').select(targetColumns).where('deleted_at', 'is', null);
  const rows = await query
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(targetOfRow);
}

/** The same with those that are no longer on a list: an undo puts them back. */
export async function lockEvenDeleted(db: WorkspaceDb, ids: readonly string[]): Promise<Target[]> {
  const query = db.selectFrom('target').select(targetColumns);
  const rows = await query
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(targetOfRow);
}

export type TargetWithWebsite = Pick<Target, 'id' | 'name' | 'list' | 'website'>;

/** The targets whose website is at one of these hosts, by name. */
export function targetsWithWebsiteAt(
  db: WorkspaceDb,
  hosts: readonly string[],
): Promise<TargetWithWebsite[]> {
  return db
    .selectFrom('target')
    .select(['id', 'name', 'list', 'website'])
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`website_host = any(${hosts}::text[])`)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** How many targets each list holds. */
export async function targetCounts(db: WorkspaceDb): Promise<Record<TargetList, number>> {
  const counts = await keptCounts(db, 'targets');
  const of = (list: TargetList) => counts.get(list) ?? 0;
  return { hospital: of('hospital'), clinic: of('clinic'), physician: of('physician') };
}

/** Adds targets with their ids, however many, in one statement. */
export async function addTargets(db: WorkspaceDb, targets: readonly Target[], at: IsoInstant): Promise<void> {
  await sql`insert into target (id, ${columns}, created_at, updated_at)
    select id, ${columns}, ${at}, ${at} from ${asRows(targets)}`.execute(db);
}

/** Puts targets on their list as given. */
export async function putTargets(db: WorkspaceDb, targets: readonly Target[], at: IsoInstant): Promise<void> {
  if (targets.length === 0) return;
  await sql`update target set (${columns}, updated_at, deleted_at) =
      row(${sql.join(columnNames.map((name) => sql.ref(`given.${name}`)))}, ${at}::timestamptz, null::timestamptz)
    from ${asRows(targets)} where target.id = given.id`.execute(db);
}

/** Takes targets off their list, or puts them on again, as they are. */
export async function setDeleted(db: WorkspaceDb, ids: readonly string[], at: IsoInstant, deleted: boolean) {
  await db
    .updateTable('target')
    .set({ updated_at: at, deleted_at: deleted ? at : null })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** What became of targets by writing to them. Told by the campaign; no change of the applicant's, so not undone. */
export async function setTargetStatus(db: WorkspaceDb, ids: readonly string[], status: TargetStatus) {
  await db
    .updateTable('target')
    .set({ status })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}

/** Which of these targets the campaign has begun to write to: they cannot leave their list (CMP-11). */
export async function targetsWithOutreach(db: WorkspaceDb, ids: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ target_id: string }>`
    select distinct target_id from outreach where target_id = any(${ids}::uuid[])`.execute(db);
  return new Set(found.rows.map((row) => row.target_id));
}

/** Lets one change of the lists wait for another: undo is a stack, and two tabs must not write one number. */
export async function oneChangeAtATime(db: WorkspaceDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_workspace()::text, 3))`.execute(db);
}

export function targetOfRow(row: Pick<Selectable<TargetTable>, (typeof targetColumns)[number]>): Target {
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

/** The columns of a target by field, in one order for reading and writing. */
export const columnOf = {
  list: 'list',
  name: 'name',
  city: 'city',
  state: 'state',
  street: 'street',
  zip: 'zip',
  phone: 'phone',
  website: 'website',
  npi: 'npi',
  specialty: 'specialty',
  usce: 'usce',
  usceEvidence: 'usce_evidence',
  contactPerson: 'contact_person',
  contactRole: 'contact_role',
  contactEmails: 'contact_emails',
  notes: 'notes',
  source: 'source',
  status: 'status',
} as const satisfies Record<TargetField, keyof TargetTable>;

const columnNames = targetFields.map((field) => columnOf[field]);
/** What a target is read from. */
export const targetColumns = ['id', ...columnNames] as const;
const columns = sql.join(columnNames.map((name) => sql.ref(name)));
const columnTypes = sql.join([
  sql`id uuid`,
  ...columnNames.map(
    (name) => sql`${sql.ref(name)} ${sql.raw(name === 'contact_emails' ? 'text[]' : 'text')}`,
  ),
]);

/** Targets as the rows of one parameter: many targets would be more parameters than a statement can have. */
function asRows(targets: readonly Target[]) {
  const rows = targets.map((target) => ({
    id: target.id,
    ...Object.fromEntries(targetFields.map((field) => [columnOf[field], target[field]])),
  }));
  return sql`jsonb_to_recordset(${json(rows)}) as given (${columnTypes})`;
}
