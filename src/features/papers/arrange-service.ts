import type { Parts } from '#platform/parts.ts';
import { renderScan } from '#platform/pictures/render.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { sealPage } from './add-service.ts';
import { type PageWish, checkArrangement, mostPages, pageKey } from './arrangement.ts';
import {
  type SealedPage,
  deletePages,
  insertPage,
  movePage,
  raiseRevision,
  selectPages,
  selectPaper,
  selectScans,
  selectSealedScan,
} from './queries.ts';
import { unrendered } from './unrendered.ts';

/**
 * PKT-1: puts the pages of a paper in this order, turned and cropped like this; pages not named are left out and
 * can be brought back, since the scans stay. null: there is no such paper.
 */
export async function arrangePages(
  ws: Workspace,
  parts: Parts,
  id: string,
  change: { revision: number; pages: PageWish[] },
): Promise<Result<{ revision: number }> | null> {
  if (!isUuid(id)) return null;
  const known = await ws.transaction(async (db) => ({
    paper: await selectPaper(db, id),
    scans: await selectScans(db, id),
    pages: await selectPages(db, id),
  }));
  if (!known.paper || known.paper.deleted_at !== null) return null;
  const checked = checkArrangement(change.pages, known.scans);
  if (!checked.ok) return checked;

  const free = new Map<string, string[]>();
  for (const page of known.pages) {
    const key = pageKey({ ...page, scanId: page.scan_id, page: page.scan_page });
    free.set(key, [...(free.get(key) ?? []), page.id]);
  }
  const placed = change.pages.map((wish) => ({ wish, pageId: free.get(pageKey(wish))?.shift() }));
  const made = await drawn(
    ws,
    parts,
    placed.flatMap(({ wish, pageId }) => (pageId === undefined ? [wish] : [])),
  );
  if (!made.ok) return made;

  return ws.transaction(async (db) => {
    if (!(await raiseRevision(db, id, change.revision))) return refuse(changedMeanwhile);
    await deletePages(db, [...free.values()].flat());
    for (const [position, { wish, pageId }] of placed.entries()) {
      const picture = made.value.get(pageKey(wish));
      if (pageId !== undefined) await movePage(db, pageId, position);
      else if (picture) await insertPage(db, id, position, wish, picture);
    }
    return ok({ revision: change.revision + 1 });
  });
}

/** The pictures of pages that are not there yet, by their key. Each scan is opened once. */
async function drawn(
  ws: Workspace,
  parts: Parts,
  wishes: readonly PageWish[],
): Promise<Result<Map<string, SealedPage>>> {
  const made = new Map<string, SealedPage>();
  for (const [scanId, ofScan] of Map.groupBy(wishes, (wish) => wish.scanId)) {
    const scan = await ws.transaction((db) => selectSealedScan(db, scanId));
    if (!scan) return refuse(changedMeanwhile);
    const bytes = await parts.vault.open(scan.sealed);
    const rendering = await renderScan({ bytes, form: scan.form, pages: ofScan, mostPages });
    if (rendering.kind !== 'rendered') return refuse(unrendered('', rendering));
    for (const [index, page] of rendering.pages.entries()) {
      const wish = ofScan[index];
      if (wish) made.set(pageKey(wish), await sealPage(parts, page));
    }
  }
  return ok(made);
}

const changedMeanwhile = {
  field: 'pages',
  value: '',
  reason: 'This paper was changed in another window since this page was opened.',
  mend: 'Reload this page. Then make your change again.',
};
