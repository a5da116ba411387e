import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Downloaded, download } from '#platform/net/download.ts';
import { type PublicWeb, publicWeb } from '#platform/net/public-web.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type FileServer, type ServedFile, fileServer } from '#test/support/file-server.ts';
import { zipFile } from '#test/support/zip-file.ts';

let server: FileServer;
let web: PublicWeb;
let folder: string;
beforeAll(async () => {
  server = await fileServer();
  web = publicWeb({ allowed: [server.host] });
});
afterAll(async () => {
  await web.close();
  server.close();
});
beforeEach(() => {
  server.asked.length = 0;
  server.taken = 0;
  folder = mkdtempSync(join(tmpdir(), 'foothold-download-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const table = `"npi","last"\n${'1003000126,"ENKESHAFI"\n'.repeat(20_000)}`;
const versions = { etag: '"v1"', lastModified: 'Tue, 06 Oct 2026 07:00:00 GMT' };

type Wish = Partial<Parameters<typeof download>[0]>;
function bring(served: ServedFile, wish: Wish = {}) {
  server.files.set('/clinicians.csv', served);
  return download({
    web,
    address: `${server.address}/clinicians.csv`,
    file: join(folder, 'clinicians.csv'),
    format: 'table',
    onProgress: (bytes) => (server.taken = bytes),
    pauseBefore: () => 0,
    ...wish,
  });
}
async function brought(answer: ReturnType<typeof bring>): Promise<Downloaded> {
  const result = await answer;
  if (!result.ok) throw new Error(result.refusals[0]?.reason);
  return result.value;
}
async function refused(answer: ReturnType<typeof bring>): Promise<Refusal> {
  const result = await answer;
  if (result.ok || !result.refusals[0]) throw new Error('It was taken.');
  return result.refusals[0];
}
const content = () => readFileSync(join(folder, 'clinicians.csv'), 'utf8');
const hasFile = () => existsSync(join(folder, 'clinicians.csv'));

describe('TGT-3: a download', () => {
  test('brings the file with its checksum, its day and progress', async () => {
    const seen: [number, number | null][] = [];
    const onProgress = (bytes: number, total: number | null) => void seen.push([bytes, total]);
    const value = await brought(bring({ content: table, ...versions }, { onProgress }));
    const sha256 = createHash('sha256').update(table).digest('hex');
    expect(value).toEqual({ bytes: table.length, sha256, modified: '2026-10-06', isNew: true });
    expect(content()).toBe(table);
    expect(seen[0]).toEqual([0, table.length]);
    expect(seen.at(-1)).toEqual([table.length, table.length]);
    expect(readdirSync(folder).sort()).toEqual(['clinicians.csv', 'clinicians.csv.download.json']);
  });

  test('goes on where the connection broke off, as often as it must', async () => {
    await brought(bring({ content: table, ...versions, cutAfter: [100_000, 1, 50_000, 200_000] }));
    expect(content()).toBe(table);
    const starts = server.asked.map(({ range }) => Number(/\d+/.exec(range ?? '0')?.[0]));
    expect(starts).toEqual([0, 100_000, 100_001, 150_001, 350_001]);
  });

  test('stopped by the user goes on at the next start, and says so', async () => {
    const stopping = new AbortController();
    const onProgress = (bytes: number) => void (bytes > 50_000 && stopping.abort());
    const stalled = { content: table, ...versions, stallsAfter: 100_000 };
    const refusal = await refused(bring(stalled, { onProgress, signal: stopping.signal }));
    expect(refusal.reason).toContain('stopped');
    expect(hasFile()).toBe(false);
    await brought(bring({ content: table, ...versions }));
    expect(content()).toBe(table);
    expect(server.asked.at(-1)?.range).toMatch(/^bytes=[1-9]\d+-$/);
  });

  test('starts over when the file changed meanwhile, so that two versions are never mixed', async () => {
    const other = table.replaceAll('ENKESHAFI', 'ENKESHAFO');
    await refused(bring({ content: table, ...versions, cutAfter: [100_000] }, { tries: 1 }));
    await brought(bring({ content: other, ...versions, etag: '"v2"' }));
    expect(content()).toBe(other);
  });

  test('starts over too where the server goes on with another version without a word', async () => {
    const other = table.replaceAll('ENKESHAFI', 'ENKESHAFO');
    await refused(bring({ content: table, ...versions, cutAfter: [100_000] }, { tries: 1 }));
    await brought(bring({ content: other, ...versions, etag: '"v2"', ignoresIfRange: true }));
    expect(content()).toBe(other);
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-', undefined]);
  });

  test('from a server that cannot go on in the middle starts over', async () => {
    await brought(bring({ content: table, ...versions, ignoresRange: true, cutAfter: [100_000, 150_000] }));
    expect(content()).toBe(table);
  });

  test('without any mark of the version starts over', async () => {
    await brought(bring({ content: table, cutAfter: [100_000] }));
    expect(content()).toBe(table);
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  test('with a weak mark goes on by the day of the change, since a weak mark promises no equal bytes', async () => {
    await brought(bring({ content: table, ...versions, etag: 'W/"v1"', cutAfter: [100_000] }));
    expect(content()).toBe(table);
    expect(server.asked[1]?.range).toBe('bytes=100000-');
  });

  test('that was killed when all had come asks for one byte, not for all again', async () => {
    await brought(bring({ content: table, ...versions }));
    const note = join(folder, 'clinicians.csv.download.json');
    writeFileSync(note, JSON.stringify({ ...JSON.parse(readFileSync(note, 'utf8')), sha256: null }));
    writeFileSync(join(folder, 'clinicians.csv.part'), table);
    rmSync(join(folder, 'clinicians.csv'));
    await brought(bring({ content: table, ...versions }));
    expect(content()).toBe(table);
    expect(server.asked.at(-1)?.range).toBe(`bytes=${table.length - 1}-`);
  });

  test('whose note is damaged starts over', async () => {
    await refused(bring({ content: table, ...versions, cutAfter: [100_000] }, { tries: 1 }));
    writeFileSync(join(folder, 'clinicians.csv.download.json'), '{"address":');
    await brought(bring({ content: table, ...versions }));
    expect(content()).toBe(table);
  });
});

describe('TGT-3: a file that is here already', () => {
  test.each([
    ['by its ETag', { etag: '"v1"' }],
    ['by the day of its change', { lastModified: versions.lastModified }],
  ])('is not brought again when it is known %s', async (_how, marks) => {
    const first = await brought(bring({ content: table, ...marks }));
    const second = await brought(bring({ content: table, ...marks }));
    expect(second).toEqual({ ...first, isNew: false });
  });

  test('is not brought again either from a server that heeds no conditions', async () => {
    await brought(bring({ content: table, ...versions }));
    const again = { content: table, ...versions, ignoresConditions: true, stallsAfter: 0 };
    expect(await brought(bring(again))).toMatchObject({ isNew: false });
  });

  test('is replaced by a new version, and stays until the new one is whole', async () => {
    await brought(bring({ content: table, ...versions }));
    const news = { content: `${table}1003000134,"CIBULL"\n`, etag: '"v2"' };
    await refused(bring({ ...news, cutAfter: [100_000] }, { tries: 1 }));
    expect(content()).toBe(table);
    expect(await brought(bring(news))).toMatchObject({ isNew: true });
    expect(content()).toBe(news.content);
  });

  test('is brought again when somebody changed it', async () => {
    await brought(bring({ content: table, ...versions }));
    writeFileSync(join(folder, 'clinicians.csv'), 'cut');
    expect(await brought(bring({ content: table, ...versions }))).toMatchObject({ isNew: true });
    expect(content()).toBe(table);
  });
});

describe('TGT-3: what is refused, with a reason and a mend', () => {
  test('a body that always ends before its announced length', async () => {
    const cut = { content: table, ...versions, cutAfter: [100_000, ...Array.from({ length: 20 }, () => 0)] };
    const refusal = await refused(bring(cut));
    expect(refusal).toMatchObject({
      field: 'clinicians.csv',
      reason: expect.stringContaining('0.1 MB of 0.5 MB are here'),
      mend: expect.stringContaining('continues where it stopped'),
    });
    expect(hasFile()).toBe(false);
  });

  test.each([
    ['that says so', { content: '<!doctype html><p>Maintenance</p>', type: 'text/html; charset=utf-8' }],
    ['under another name', { content: '\uFEFF\n<html><p>Maintenance</p>' }],
    ['of an interface', { content: '{"message":"no route"}' }],
  ])('an error page %s', async (_how, page) => {
    expect((await refused(bring(page))).reason).toContain('web page');
    expect(readdirSync(folder).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });

  test('an empty file, and bytes where a table is wanted', async () => {
    expect((await refused(bring({ content: '' }))).reason).toContain('empty');
    expect((await refused(bring({ content: zipFile([]) }))).reason).toContain('no table');
  });

  test('a ZIP file without its end', async () => {
    const whole = zipFile([{ name: 'npidata.csv', content: table }]);
    const cut = await refused(bring({ content: whole.subarray(0, -10) }, { format: 'zip' }));
    expect(cut.reason).toContain('not a whole ZIP file');
    await brought(bring({ content: whole }, { format: 'zip' }));
  });

  test('a server that keeps failing is given up, one that recovers is not', async () => {
    await brought(bring({ content: table, errors: [503, 429, 500] }));
    const refusal = await refused(bring({ content: table, errors: Array.from({ length: 20 }, () => 503) }));
    expect(refusal.reason).toContain('503');
    expect(server.asked).toHaveLength(4 + 4);
  });

  test('a server that gives the file to browsers only: the page and the folder are named', async () => {
    const page = 'https://www.dol.gov/agencies/eta/foreign-labor/performance';
    const refusal = await refused(bring({ content: table, errors: [403] }, { page }));
    expect(refusal.reason).toContain('does not give this file to programs');
    expect(refusal.mend).toContain(`Open ${page} in your browser and save the file in the folder ${folder}`);
    expect(server.asked).toHaveLength(1);
  });

  test('an address that has no file any more', async () => {
    const refusal = await refused(bring({ content: '' }, { address: `${server.address}/gone.csv` }));
    expect(refusal.reason).toContain('404');
  });

  test('a redirect into the own network', async () => {
    const redirectsTo = 'http://169.254.169.254/latest/meta-data/';
    const refusal = await refused(bring({ content: '', redirectsTo }));
    expect(refusal.reason).toContain('“169.254.169.254” is not connected to');
    expect(server.asked).toHaveLength(1);
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
describe.skipIf(!mayMount)('TGT-3: a full disk', () => {
  beforeEach(() => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
    return () => execFileSync('umount', [folder]);
  });

  test('is told before the download when the length is known', async () => {
    const refusal = await refused(bring({ content: table, ...versions }));
    expect(refusal).toMatchObject({ field: 'disk', reason: expect.stringContaining('needs 0.5 MB more') });
  });

  test('is told when it happens, and what came is kept', async () => {
    const refusal = await refused(bring({ content: table, ...versions, hidesLength: true }));
    expect(refusal).toMatchObject({
      field: 'disk',
      mend: expect.stringContaining('continues where it stopped'),
    });
    expect(readFileSync(join(folder, 'clinicians.csv.part')).length).toBeGreaterThan(100_000);
  });
});
