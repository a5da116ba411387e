import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type {} from './tables.ts';

/** Each page's picture becomes the scan it is made from. */
export async function pagesBecomeScans(db: WorkspaceDb, paperId: string, now: IsoInstant) {
  await sql`with became as (
      select p.id as page, gen_random_uuid() as scan, s.sha256, p.size, p.picture
      from paper_page p join paper_scan s on s.workspace_id = p.workspace_id and s.id = p.scan_id
      where p.paper_id = ${paperId} and not s.reduced
    ), kept as (
      insert into paper_scan (id, paper_id, form, pages, size, sha256, reduced, sealed, added_at)
      select scan, ${paperId}, 'jpeg', 1, size, sha256, true, picture, ${now}::timestamptz from became
      returning id
    )
    update paper_page set scan_id = became.scan, scan_page = 0, turn = 0, crop = null
    from became where paper_page.id = became.page`.execute(db);
}

/** Deletes the scans that were dropped; no page is made from them any more. */
export async function dropOriginals(db: WorkspaceDb, paperId: string) {
  await db.deleteFrom('paper_scan').where('paper_id', '=', paperId).where('reduced', '=', false).execute();
}

/** Copies scans and pages of one paper behind the first `before` pages of another. */
export async function copyPages(db: WorkspaceDb, from: string, to: string, before: number, now: IsoInstant) {
  await sql`with copied as (
      select id as old, gen_random_uuid() as new, form, pages, size, sha256, reduced, sealed
      from paper_scan where paper_id = ${from}
    ), kept as (
      insert into paper_scan (id, paper_id, form, pages, size, sha256, reduced, sealed, added_at)
      select new, ${to}, form, pages, size, sha256, reduced, sealed, ${now}::timestamptz from copied
      returning id
    )
    insert into paper_page (paper_id, scan_id, scan_page, position, turn, crop, width, height, size, picture, thumbnail)
    select ${to}, copied.new, scan_page, position + ${before}, turn, crop, width, height, paper_page.size, picture, thumbnail
    from paper_page join copied on copied.old = paper_page.scan_id where paper_page.paper_id = ${from}`.execute(
    db,
  );
}
