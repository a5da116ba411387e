import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Profile } from './facts.ts';

export function selectProfile(db: WorkspaceDb) {
  return db.selectFrom('profile').select(['facts', 'revision', 'updated_at']).executeTakeFirst();
}

/** Keeps the facts if nobody changed them since `revision` (0: there were none). Tells whether they were kept. */
export async function saveProfile(db: WorkspaceDb, facts: Profile, revision: number, now: IsoInstant) {
  const values = { facts: json(facts), revision: revision + 1, updated_at: now };
  if (revision === 0) {
    const inserted = await db
      .insertInto('profile')
      .values(values)
      .onConflict((conflict) => conflict.column('workspace_id').doNothing())
      .returning('revision')
      .executeTakeFirst();
    return inserted !== undefined;
  }
  const updated = await db
    .updateTable('profile')
    .set(values)
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst();
  return updated !== undefined;
}

/** Every CV, the newest first, without its bytes. */
export function selectCvs(db: WorkspaceDb) {
  return db
    .selectFrom('document')
    .select(['id', 'file_name', 'size', 'pages', 'sha256', 'findings', 'created_at'])
    .where('kind', '=', 'cv')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

export function selectSealed(db: WorkspaceDb, id: string) {
  return db
    .selectFrom('document')
    .select(['sealed', 'file_name', 'media_type'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Files of packets, without their bytes. */
export function selectPackets(db: WorkspaceDb, ids: readonly string[]) {
  return db
    .selectFrom('document')
    .select(['id', 'file_name', 'size', 'sha256'])
    .where('kind', '=', 'packet')
    .where('id', 'in', ids)
    .execute();
}

/** What was read in these documents. */
export function selectFindings(db: WorkspaceDb, ids: readonly string[]) {
  return db.selectFrom('document').select(['id', 'findings']).where('id', 'in', ids).execute();
}

export type NewCv = {
  fileName: string;
  size: number;
  pages: number;
  sha256: string;
  sealed: Uint8Array;
  sealedText: string | null;
};

export async function insertCv(db: WorkspaceDb, cv: NewCv, now: IsoInstant) {
  await db
    .insertInto('document')
    .values({
      kind: 'cv',
      file_name: cv.fileName,
      media_type: 'application/pdf',
      size: cv.size,
      pages: cv.pages,
      sha256: cv.sha256,
      sealed: cv.sealed,
      findings: json({ sealedText: cv.sealedText }),
      created_at: now,
    })
    .execute();
}

/** All overrides ever made, the newest first. */
export function selectOverrides(db: WorkspaceDb) {
  return db
    .selectFrom('gate_override')
    .select(['id', 'check_id', 'reason', 'created_at', 'withdrawn_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertOverride(db: WorkspaceDb, checkId: string, reason: string, now: IsoInstant) {
  await db
    .insertInto('gate_override')
    .values({ check_id: checkId, reason, created_at: now, withdrawn_at: null })
    .execute();
}

export async function withdrawOverride(db: WorkspaceDb, id: string, now: IsoInstant): Promise<boolean> {
  const row = await db
    .updateTable('gate_override')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
