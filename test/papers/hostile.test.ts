import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPaper } from '#features/papers/add-service.ts';
import { listPapers, paperPdf } from '#features/papers/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';
import { pdfBomb, pdfWithPicture, pdfWithScripts, pngOfSize } from './hostile-files.ts';
import { peakOfChildren } from './peak-memory.ts';
import { drawnPage, factsOf } from './scans.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-hostile-'));
const mostMemory = 500 * 1024 * 1024;
let opened: OpenedStore;
let ws: Workspace;

beforeAll(async () => {
  opened = await openTestStore(withPreparedStore(folder));
  ws = await opened.newWorkspace();
});
afterAll(async () => {
  await opened.store.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string, bytes: Uint8Array) => addPaper(ws, opened.parts, factsOf(), { name, bytes });
const heic = readFileSync(join(import.meta.dirname, 'photo.heic'));
const cutJpeg = async () => (await drawnPage(['A page']).jpeg().toBuffer()).subarray(0, 4000);

test.each([
  ['a picture of 100,000 x 100,000', 'a.png', () => pngOfSize(100_000, 100_000), 'far larger than a scan'],
  [
    'such a picture in a PDF',
    'a.pdf',
    () => pdfWithPicture(100_000, 100_000, 1_000_000),
    'far larger than a scan',
  ],
  ['a kilobyte that unpacks to 500 MB', 'a.pdf', () => pdfBomb(500_000_000), 'more memory or time'],
  ['a ZIP archive, such as a bomb', 'a.pdf', () => Buffer.from('PK\u0003\u0004\u0000\u0000'), 'ZIP archive'],
  ['a wrong ending', 'passport.pdf', () => heic, 'ends with “.pdf”, but it is a HEIC picture'],
  ['a program with the ending of a picture', 'a.jpg', () => Buffer.from('MZ\u0090\u0000'), 'a program'],
  ['a locked PDF', 'a.pdf', () => pdfOf(['A page'], { locked: true }), 'locked with a password'],
  ['a PDF that is none', 'a.pdf', () => Buffer.from('%PDF-1.7 nothing'), 'damaged'],
  ['a JPEG that was not loaded to its end', 'a.jpg', cutJpeg, 'damaged'],
  ['a book', 'a.pdf', () => pdfOf(Array.from({ length: 61 }, () => 'x')), '61 pages'],
  ['an empty file', 'a.pdf', () => new Uint8Array(), 'empty'],
])('%s is refused clearly, in less than 500 MB', async (_what, name, bytesOf, reason) => {
  const bytes = await bytesOf();
  const { result, peak } = await peakOfChildren(() => add(name, bytes));
  expect(result).toMatchObject({
    ok: false,
    refusals: [{ reason: expect.stringContaining(reason), mend: expect.stringMatching(/\S/) }],
  });
  expect(peak).toBeLessThan(mostMemory);
  expect(await listPapers(ws, opened.parts)).toEqual([]);
});

test('a PDF with scripts is taken without them: they are not run, and sites get pictures of its pages', async () => {
  const added = await add('form.pdf', pdfWithScripts());
  if (!added.ok) throw new Error(JSON.stringify(added.refusals));
  expect(added.value.scripts).toBe(true);
  const mailed = await paperPdf(ws, opened.parts, added.value.paperId);
  expect(Buffer.from(mailed?.bytes ?? []).toString('latin1')).not.toMatch(/JavaScript|app\.alert/);
});

test('a HEIC photo from a phone is taken', async () => {
  expect(await add('photo.HEIC', heic)).toMatchObject({ ok: true, value: { pages: 1, scripts: false } });
});
