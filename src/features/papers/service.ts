import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { pdfOfPictures } from '#platform/pdf/pdf-of-pictures.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import {
  selectPages,
  selectPaper,
  selectPapers,
  selectPicture,
  selectPictures,
  selectScans,
  selectSealedScan,
} from './queries.ts';
import { standingOf } from './rules.ts';

/** PKT-1: the papers that are there, the newest first. `pages` counts, `size` is in bytes as mailed. */
export async function listPapers(ws: Workspace, parts: Parts) {
  return (await allPapers(ws, parts)).filter((paper) => paper.deletedAt === null);
}

/** The same with those that were deleted and can be brought back. */
export async function allPapers(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const rows = await ws.transaction(selectPapers);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    standing: standingOf({ kind: row.kind, expiresOn: row.expires_on }, today),
    pages: row.pages,
    size: Number(row.size),
    firstPageId: row.first_page,
    deletedAt: row.deleted_at,
  }));
}

/** One paper with its pages in order and the scans they come from. null: there is no such paper. */
export async function paperDetails(ws: Workspace, id: string) {
  if (!isUuid(id)) return null;
  const { paper, pages, scans } = await ws.transaction(async (db) => ({
    paper: await selectPaper(db, id),
    pages: await selectPages(db, id),
    scans: await selectScans(db, id),
  }));
  if (!paper || paper.deleted_at !== null) return null;
  return {
    id,
    kind: paper.kind,
    title: paper.title,
    issuedOn: paper.issued_on,
    expiresOn: paper.expires_on,
    revision: paper.revision,
    pages: pages.map(({ scan_id, scan_page, ...page }) => ({ ...page, scanId: scan_id, page: scan_page })),
    scans: scans.map(({ added_at, ...scan }) => ({ ...scan, addedAt: added_at })),
  };
}

/** A scan as it was dropped, or null. */
export async function openScan(ws: Workspace, parts: Parts, id: string) {
  const row = isUuid(id) ? await ws.transaction((db) => selectSealedScan(db, id)) : undefined;
  if (!row) return null;
  const paper = await ws.transaction((db) => selectPaper(db, row.paper_id));
  return { form: row.form, title: paper?.title ?? 'Paper', bytes: await parts.vault.open(row.sealed) };
}

/** The pages of a paper, opened in memory: JPEGs in order, 200 pixels an inch. null: there is no such paper. */
export async function paperPictures(ws: Workspace, parts: Parts, id: string) {
  if (!isUuid(id)) return null;
  const { paper, sealed } = await ws.transaction(async (db) => ({
    paper: await selectPaper(db, id),
    sealed: await selectPictures(db, id),
  }));
  if (!paper || sealed.length === 0) return null;
  const pages = [];
  for (const { width, height, picture } of sealed)
    pages.push({ width, height, jpeg: await parts.vault.open(picture) });
  return { id, kind: paper.kind, title: paper.title, pages };
}

/** A paper as one PDF, opened in memory. null: there is no such paper. */
export async function paperPdf(ws: Workspace, parts: Parts, id: string) {
  const paper = await paperPictures(ws, parts, id);
  if (!paper) return null;
  const { kind, title, pages } = paper;
  return { id, kind, title, pages: pages.length, bytes: await pdfOfPictures(title, pages) };
}

/** The picture of one page as a JPEG, or null. */
export async function pagePicture(ws: Workspace, parts: Parts, id: string, size: 'picture' | 'thumbnail') {
  const row = isUuid(id) ? await ws.transaction((db) => selectPicture(db, id, size)) : undefined;
  return row ? parts.vault.open(row.sealed) : null;
}
