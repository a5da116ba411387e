import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { RenderedPage } from '#platform/pictures/rendering.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { PageWish } from './arrangement.ts';
import type { PaperFacts } from './rules.ts';
import type { ScanForm } from './scan-form.ts';
import type {} from './tables.ts';

/** Every paper, the newest first, with the count and size in bytes of its pages; also those deleted. */
export function selectPapers(db: WorkspaceDb) {
  return db
    .selectFrom('paper')
    .innerJoin('paper_page', 'paper_page.paper_id', 'paper.id')
    .select(['paper.id', 'kind', 'title', 'issued_on', 'expires_on', 'revision', 'created_at', 'deleted_at'])
    .select(({ fn }) => [
      sql<number>`count(*)::int`.as('pages'),
      fn.sum<number>('paper_page.size').as('size'),
      sql<string>`(array_agg(paper_page.id order by position))[1]`.as('first_page'),
    ])
    .groupBy(['paper.workspace_id', 'paper.id'])
    .orderBy('created_at', 'desc')
    .orderBy('paper.id')
    .execute();
}

export function selectPaper(db: WorkspaceDb, id: string) {
  return db
    .selectFrom('paper')
    .select(['id', 'kind', 'title', 'issued_on', 'expires_on', 'revision', 'created_at', 'deleted_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The pages of a paper in order, without their pictures. */
export function selectPages(db: WorkspaceDb, paperId: string) {
  return db
    .selectFrom('paper_page')
    .select(['id', 'scan_id', 'scan_page', 'turn', 'crop', 'width', 'height', 'size'])
    .where('paper_id', '=', paperId)
    .orderBy('position')
    .execute();
}

/** The sealed pictures of a paper's pages in order. */
export function selectPictures(db: WorkspaceDb, paperId: string) {
  return db
    .selectFrom('paper_page')
    .innerJoin('paper', 'paper.id', 'paper_page.paper_id')
    .select(['paper_page.id', 'width', 'height', 'picture'])
    .where('paper_id', '=', paperId)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** The sealed picture of one page. */
export function selectPicture(db: WorkspaceDb, pageId: string, size: 'picture' | 'thumbnail') {
  return db
    .selectFrom('paper_page')
    .select([`${size} as sealed`])
    .where('id', '=', pageId)
    .executeTakeFirst();
}

/** The scans of a paper, without their bytes. */
export function selectScans(db: WorkspaceDb, paperId: string) {
  return db
    .selectFrom('paper_scan')
    .select(['id', 'form', 'pages', 'size', 'reduced', 'added_at'])
    .where('paper_id', '=', paperId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export function selectSealedScan(db: WorkspaceDb, id: string) {
  return db
    .selectFrom('paper_scan')
    .select(['paper_id', 'form', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The title of the paper that holds this very file already. */
export function selectSameScan(db: WorkspaceDb, sha256: string) {
  return db
    .selectFrom('paper_scan')
    .innerJoin('paper', 'paper.id', 'paper_scan.paper_id')
    .select(['title'])
    .where('sha256', '=', sha256)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function insertPaper(db: WorkspaceDb, facts: PaperFacts, now: IsoInstant): Promise<string> {
  const { id } = await db
    .insertInto('paper')
    .values({
      kind: facts.kind,
      title: facts.title,
      issued_on: facts.issuedOn,
      expires_on: facts.expiresOn,
      created_at: now,
      deleted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type NewScan = {
  form: ScanForm;
  pages: number;
  size: number;
  sha256: string;
  reduced: boolean;
  sealed: Uint8Array;
};

export async function insertScan(db: WorkspaceDb, paperId: string, scan: NewScan, now: IsoInstant) {
  const { id } = await db
    .insertInto('paper_scan')
    .values({ paper_id: paperId, ...scan, added_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A page with its pictures sealed. `size`: bytes of the picture before. */
export type SealedPage = Pick<RenderedPage, 'width' | 'height' | 'picture' | 'thumbnail'> & { size: number };

export async function insertPage(
  db: WorkspaceDb,
  paperId: string,
  position: number,
  { scanId, page, turn, crop }: PageWish,
  sealed: SealedPage,
) {
  await db
    .insertInto('paper_page')
    .values({
      paper_id: paperId,
      scan_id: scanId,
      scan_page: page,
      position,
      turn,
      crop: json(crop),
      ...sealed,
    })
    .execute();
}

export async function movePage(db: WorkspaceDb, pageId: string, position: number) {
  await db.updateTable('paper_page').set({ position }).where('id', '=', pageId).execute();
}

export async function deletePages(db: WorkspaceDb, pageIds: readonly string[]) {
  if (pageIds.length > 0) await db.deleteFrom('paper_page').where('id', 'in', pageIds).execute();
}

/** Raises the revision if the paper still has this one; tells whether it had. */
export async function raiseRevision(db: WorkspaceDb, id: string, revision: number): Promise<boolean> {
  const row = await db
    .updateTable('paper')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What is said of a paper, held until the transaction ends: one change waits for another. */
export async function factsToChange(db: WorkspaceDb, id: string): Promise<PaperFacts | undefined> {
  return db
    .selectFrom('paper')
    .select(['kind', 'title', 'issued_on as issuedOn', 'expires_on as expiresOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateFacts(db: WorkspaceDb, id: string, facts: PaperFacts): Promise<void> {
  await db
    .updateTable('paper')
    .set({
      kind: facts.kind,
      title: facts.title,
      issued_on: facts.issuedOn,
      expires_on: facts.expiresOn,
    })
    .where('id', '=', id)
    .execute();
}

export async function setDeleted(db: WorkspaceDb, id: string, at: IsoInstant | null): Promise<boolean> {
  const row = await db
    .updateTable('paper')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes a paper that lies among the deleted for good, with its scans and pages. */
export async function deleteForGood(db: WorkspaceDb, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('paper')
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteDeletedBefore(db: WorkspaceDb, before: IsoInstant): Promise<void> {
  await db.deleteFrom('paper').where('deleted_at', '<', before).execute();
}
