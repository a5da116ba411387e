import { createHash } from 'node:crypto';
import { waivedLetterIn } from '#features/recommendation/letter.ts';
import type { Parts } from '#platform/parts.ts';
import { renderScan } from '#platform/pictures/render.ts';
import type { RenderedPage } from '#platform/pictures/rendering.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { mostPages } from './arrangement.ts';
import {
  type SealedPage,
  insertPage,
  insertPaper,
  insertScan,
  raiseRevision,
  selectPages,
  selectPaper,
  selectSameScan,
} from './queries.ts';
import type { PaperFacts } from './rules.ts';
import { scanForm } from './scan-form.ts';
import { unrendered } from './unrendered.ts';

type DroppedFile = { name: string; bytes: Uint8Array };
type Added = { paperId: string; pages: number; scripts: boolean };

/** PKT-1: takes a scan as a new paper. All of it is kept, or nothing. */
export async function addPaper(
  ws: Workspace,
  parts: Parts,
  facts: PaperFacts,
  file: DroppedFile,
): Promise<Result<Added>> {
  const read = await readScan(ws, parts, file);
  if (!read.ok) return read;
  const { scan, pages, scripts } = read.value;
  const now = parts.clock.now();
  const paperId = await ws.transaction(async (db) => {
    const id = await insertPaper(db, facts, now);
    const scanId = await insertScan(db, id, scan, now);
    for (const [index, page] of pages.entries())
      await insertPage(db, id, index, { scanId, page: index, turn: 0, crop: null }, page);
    return id;
  });
  return ok({ paperId, pages: pages.length, scripts });
}

/** PKT-1: puts a scan behind the pages that a paper has. null: there is no such paper. */
export async function addToPaper(
  ws: Workspace,
  parts: Parts,
  paperId: string,
  file: DroppedFile,
): Promise<Result<Added> | null> {
  if (!isUuid(paperId)) return null;
  const known = await ws.transaction((db) => selectPaper(db, paperId));
  if (!known || known.deleted_at !== null) return null;
  const read = await readScan(ws, parts, file);
  if (!read.ok) return read;
  const { scan, pages, scripts } = read.value;
  return ws.transaction(async (db) => {
    const paper = await selectPaper(db, paperId);
    if (!paper) return null;
    const before = await selectPages(db, paperId);
    if (before.length + pages.length > mostPages) return refuse(tooLong(before.length + pages.length));
    if (!(await raiseRevision(db, paperId, paper.revision))) return null;
    const scanId = await insertScan(db, paperId, scan, parts.clock.now());
    for (const [index, page] of pages.entries())
      await insertPage(
        db,
        paperId,
        before.length + index,
        { scanId, page: index, turn: 0, crop: null },
        page,
      );
    return ok({ paperId, pages: pages.length, scripts });
  });
}

async function readScan(ws: Workspace, parts: Parts, file: DroppedFile) {
  const letter = waivedLetterIn(file.name);
  if (letter !== null) return refuse(notALetter(file.name, letter));
  const form = scanForm(file);
  if (!form.ok) return form;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const same = await ws.transaction((db) => selectSameScan(db, sha256));
  if (same) return refuse(twice(file.name, same.title));
  const rendering = await renderScan({ bytes: file.bytes, form: form.value, pages: null, mostPages });
  if (rendering.kind !== 'rendered') return refuse(unrendered(file.name, rendering));
  const pages: SealedPage[] = [];
  for (const page of rendering.pages) pages.push(await sealPage(parts, page));
  const scan = {
    form: form.value,
    pages: rendering.pagesInScan,
    size: file.bytes.length,
    sha256,
    reduced: false,
    sealed: await parts.vault.seal(file.bytes),
  };
  return ok({ scan, pages, scripts: rendering.scripts });
}

/** Seals the pictures of a page. */
export async function sealPage(parts: Parts, page: RenderedPage): Promise<SealedPage> {
  const { width, height, picture, thumbnail } = page;
  return {
    width,
    height,
    size: picture.length,
    picture: await parts.vault.seal(picture),
    thumbnail: await parts.vault.seal(thumbnail),
  };
}

const twice = (value: string, title: string) => ({
  field: 'scan',
  value: value.slice(0, 120),
  reason: `This very file is already in the paper “${title}”.`,
  mend: 'Open that paper. If you want the file twice, delete it there first.',
});

const notALetter = (value: string, reason: string) => ({
  field: 'scan',
  value: value.slice(0, 120),
  reason,
  mend: 'Keep where it stands in Next, Letters. Is it an open letter that you may read? Put “open” or “not waived” into its name.',
});

const tooLong = (pages: number) => ({
  field: 'scan',
  value: `${pages} pages`,
  reason: `With this file the paper would have ${pages} pages. It has at most ${mostPages}.`,
  mend: 'Make a paper of its own of this file.',
});
