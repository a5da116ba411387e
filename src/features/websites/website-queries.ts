import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { KeyedFinding } from './findings.ts';
import type { LookedAtPage, WebsiteFindingTable } from './tables.ts';

export type WebsiteRow = NonNullable<Awaited<ReturnType<typeof websiteByKey>>>;
export type FindingRow = Selectable<WebsiteFindingTable>;

export function websiteByKey(db: WorkspaceDb, key: string) {
  return db.selectFrom('website').selectAll().where('address_key', '=', key).executeTakeFirst();
}

export type KnownWebsite = { key: string; address: string; organisations: string[] };

/** The ids of websites by their keys; one that is not known yet is added. */
export async function websiteIds(
  db: WorkspaceDb,
  websites: readonly KnownWebsite[],
  now: IsoInstant,
): Promise<Map<string, string>> {
  for (const { key, address, organisations } of websites) {
    await db
      .insertInto('website')
      .values({ address_key: key, address, organisations, created_at: now })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'address_key']).doNothing())
      .execute();
  }
  const keys = websites.map(({ key }) => key);
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('website')
    .select(['id', 'address_key'])
    .where('address_key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.address_key, row.id]));
}

/** A website, locked: two readings of it are taken in one after the other. */
export function lockWebsite(db: WorkspaceDb, id: string) {
  return db.selectFrom('website').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

export async function saveRead(
  db: WorkspaceDb,
  id: string,
  read: { organisations: string[]; pages: LookedAtPage[]; now: IsoInstant },
): Promise<void> {
  await db
    .updateTable('website')
    .set({
      organisations: read.organisations,
      pages: json(read.pages),
      read_at: read.now,
      refusal: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Why the last try brought nothing. What was read before stays. */
export async function saveRefusal(db: WorkspaceDb, id: string, refusal: Refusal): Promise<void> {
  await db
    .updateTable('website')
    .set({ refusal: json(refusal) })
    .where('id', '=', id)
    .execute();
}

export function findingsOfWebsite(db: WorkspaceDb, websiteId: string): Promise<FindingRow[]> {
  return db
    .selectFrom('website_finding')
    .selectAll()
    .where('website_id', '=', websiteId)
    .orderBy('finding_key')
    .execute();
}

/** The keys of every website that was ever put in the queue. */
export async function allKeys(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.selectFrom('website').select('address_key').execute();
  return rows.map(({ address_key }) => address_key);
}

/** Everything that can be decided about, of all websites. */
export function openFindings(db: WorkspaceDb) {
  return db
    .selectFrom('website_finding as found')
    .innerJoin('website', (join) =>
      join
        .onRef('website.workspace_id', '=', 'found.workspace_id')
        .onRef('website.id', '=', 'found.website_id'),
    )
    .select(['found.id', 'found.fingerprint', 'website.address_key'])
    .where('found.kind', '<>', 'prohibition')
    .where('found.gone_at', 'is', null)
    .execute();
}

export function findingById(db: WorkspaceDb, id: string): Promise<FindingRow | undefined> {
  return db.selectFrom('website_finding').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function addFinding(
  db: WorkspaceDb,
  websiteId: string,
  { key, fingerprint, finding }: KeyedFinding,
  now: IsoInstant,
): Promise<void> {
  await db
    .insertInto('website_finding')
    .values({
      website_id: websiteId,
      finding_key: key,
      kind: finding.kind,
      finding: json(finding),
      fingerprint,
      first_seen_at: now,
      last_seen_at: now,
    })
    .execute();
}

/** A finding seen again: with its evidence of today, and what it said before if that was something else. */
export async function seeAgain(
  db: WorkspaceDb,
  row: FindingRow,
  { fingerprint, finding }: KeyedFinding,
  now: IsoInstant,
): Promise<void> {
  const isSame = row.fingerprint === fingerprint;
  await db
    .updateTable('website_finding')
    .set({
      finding: json(finding),
      fingerprint,
      last_seen_at: now,
      gone_at: null,
      ...(isSame ? {} : { before: json(row.finding), changed_at: now }),
    })
    .where('id', '=', row.id)
    .execute();
}

export async function markGone(db: WorkspaceDb, ids: readonly string[], now: IsoInstant): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('website_finding')
    .set({ gone_at: now })
    .where('id', 'in', ids)
    .where('gone_at', 'is', null)
    .execute();
}

/** TGT-8: the sentences that forbid something at any of these organisations. */
export function prohibitionsAt(db: WorkspaceDb, organisations: readonly string[]) {
  return findingsAt(db, organisations, 'prohibition');
}

/** The ways that the websites of these organisations name. */
export function routesAt(db: WorkspaceDb, organisations: readonly string[]) {
  return findingsAt(db, organisations, 'route');
}

function findingsAt(db: WorkspaceDb, organisations: readonly string[], kind: 'prohibition' | 'route') {
  return db
    .selectFrom('website_finding as found')
    .innerJoin('website', (join) =>
      join
        .onRef('website.workspace_id', '=', 'found.workspace_id')
        .onRef('website.id', '=', 'found.website_id'),
    )
    .select(['found.id', 'found.finding'])
    .where('found.kind', '=', kind)
    .where('found.gone_at', 'is', null)
    .where(sql<boolean>`website.organisations && ${organisations}::text[]`)
    .orderBy('found.first_seen_at')
    .orderBy('found.id')
    .execute();
}
