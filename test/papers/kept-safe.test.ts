import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPaper } from '#features/papers/add-service.ts';
import { changeImmunisations } from '#features/papers/immunisations-service.ts';
import { noImmunisations } from '#features/papers/immunisations/record.ts';
import {
  listPapers,
  openScan,
  pagePicture,
  paperDetails,
  paperPdf,
  paperPictures,
} from '#features/papers/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Store, openStore } from '#platform/store/store.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { openVault } from '#platform/vault/folder-vault.ts';
import { SealBroken } from '#platform/vault/vault.ts';
import { has } from '#test/support/missing.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { openTestStore } from '#test/support/stores.ts';
import { drawnPage, factsOf } from './scans.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-papers-'));
const restored = mkdtempSync(join(tmpdir(), 'foothold-papers-'));
const adder = join(import.meta.dirname, '../support/add-papers-forever.ts');
let store: Store;
let parts: Parts;
let ws: Workspace;

async function open() {
  const opened = await openTestStore(withPreparedStore(folder));
  parts = { ...opened.parts, vault: await openVault(folder) };
  await opened.store.close();
  store = await openStore({ ...parts, folder });
}

beforeAll(async () => {
  await open();
  ws = await store.createWorkspace('Papers');
});
afterAll(async () => {
  await store.close();
  for (const one of [folder, restored]) rmSync(one, { recursive: true, force: true });
});

test('kill -9 while scans come in: each paper is there whole or not at all, and none that was kept is lost', async () => {
  const kept: string[] = [];
  const begun: string[] = [];
  for (const deaths of [1, 2]) {
    await store.close();
    const child = spawn(process.execPath, [adder, folder, ws.id], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (text: Buffer) => {
      for (const [, what, title = ''] of text.toString().matchAll(/(begun|kept) (\S+)/g)) {
        (what === 'kept' ? kept : begun).push(title);
        // In the middle of the next one, each time at another moment.
        if (what === 'begun' && begun.length > deaths * 2)
          setTimeout(() => child.kill('SIGKILL'), deaths * 170);
      }
    });
    await once(child, 'close');
    await open();
    ws = store.workspace(ws.id);
    const titles = (await listPapers(ws, parts)).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(kept));
    expect(titles.filter((title) => !begun.includes(title))).toEqual([]);
    for (const { id } of await listPapers(ws, parts))
      expect(await paperPdf(ws, parts, id)).toMatchObject({ pages: 1 });
    const { rows } = await store.executeAsProgram(
      'select count(*)::int as strays from paper_scan where paper_id not in (select id from paper)',
    );
    expect(rows).toEqual([{ strays: 0 }]);
  }
  expect(kept.length).toBeGreaterThan(1);
});

test('no file on disk shows a byte pattern of a scan, of its pages, its thumbnails or of the immunisation record', async () => {
  const bytes = await drawnPage(
    Array.from({ length: 20 }, (_, line) => `Confidential number X${line * 76543} of an applicant`),
  )
    .png()
    .toBuffer();
  const added = await addPaper(ws, parts, factsOf({ title: 'Secret' }), { name: 'a.png', bytes });
  if (!added.ok) throw new Error('not taken');
  const record = {
    ...noImmunisations,
    bornOn: '1991-02-03',
    doses: [{ vaccine: 'mmr' as const, on: '2001-02-03' }],
  };
  expect(await changeImmunisations(ws, parts, { record, revision: 0 })).toMatchObject({ ok: true });
  await store.backUp();
  await store.close();
  await open();
  ws = store.workspace(ws.id);
  const [page] = (await paperDetails(ws, added.value.paperId))?.pages ?? [];
  const pictures = await Promise.all(
    (['picture', 'thumbnail'] as const).map((size) => pagePicture(ws, parts, page?.id ?? '', size)),
  );
  const slices = [bytes, ...pictures].map((one) => slicesOf(one ?? new Uint8Array()));
  for (const some of slices) expect(some.length).toBeGreaterThan(3);
  const patterns = [...slices.flat(), Buffer.from('1991-02-03')];
  const shown = filesOf(folder).filter((path) => {
    const content = readFileSync(path);
    return patterns.some((pattern) => content.includes(pattern));
  });
  expect(shown).toEqual([]);
});

test.skipIf(!has.age)(
  'the standard age tool opens a backup with the key file, and the papers are in it',
  async () => {
    const path = await store.backUp();
    const packed = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), path], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const lines = gunzipSync(packed).toString().split('\n');
    const rows = lines
      .slice(1)
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { table: string; row: { sealed?: string } });
    const scan = rows.find(({ table }) => table === 'paper_scan')?.row.sealed ?? '';
    const sealed = join(restored, 'scan.age');
    writeFileSync(sealed, Buffer.from(scan.replace(/^\\x/, ''), 'hex'));
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), sealed]);
    expect(opened.subarray(1, 4).toString()).toBe('PNG');
  },
);

test('a flipped bit, a cut end and a foreign key are recognised in every part of a paper', async () => {
  const [paper] = await listPapers(ws, parts);
  const { pages, scans } = (await paperDetails(ws, paper?.id ?? '')) ?? { pages: [], scans: [] };
  const [page] = pages;
  const [scan] = scans;
  const foreign = { ...parts, vault: await openVault(restored) };
  await expect(paperPictures(ws, foreign, paper?.id ?? '')).rejects.toThrow(SealBroken);
  await ws.transaction(async (db) => {
    await sql`update paper_page set picture = set_byte(picture, 400, get_byte(picture, 400) # 1),
      thumbnail = set_byte(thumbnail, 400, get_byte(thumbnail, 400) # 1) where id = ${page?.id}`.execute(db);
    await sql`update paper_scan set sealed = substr(sealed, 1, length(sealed) - 20) where id = ${scan?.id}`.execute(
      db,
    );
  });
  await expect(paperPictures(ws, parts, paper?.id ?? '')).rejects.toThrow(SealBroken);
  await expect(pagePicture(ws, parts, page?.id ?? '', 'thumbnail')).rejects.toThrow(SealBroken);
  await expect(openScan(ws, parts, scan?.id ?? '')).rejects.toThrow(SealBroken);
});

/** Pieces of a file that occur nowhere else: runs of one byte are in every file. */
const slicesOf = (bytes: Uint8Array) =>
  Array.from({ length: 20 }, (_, part) =>
    Buffer.from(bytes.subarray((bytes.length * part) / 20).subarray(0, 24)),
  ).filter((slice) => new Set(slice).size > 16);

function filesOf(within: string): string[] {
  return readdirSync(within, { recursive: true, encoding: 'utf8' })
    .map((name) => join(within, name))
    .filter((path) => statSync(path).isFile());
}
