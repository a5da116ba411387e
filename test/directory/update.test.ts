import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentRelease } from '#features/directory/release.ts';
import { type UpdateOptions, renewFromFolder, updateDirectory } from '#features/directory/renew-service.ts';
import { type SourceId, sourceIds } from '#features/directory/sources.ts';
import type { UpdateDone, UpdateProgress } from '#features/directory/update-lines.ts';
import { addSeconds } from '#plain/time.ts';
import { systemClock } from '#platform/clock.ts';
import { type PublicWeb, publicWeb } from '#platform/net/public-web.ts';
import { type OfficialServer, officialServer } from '#test/support/official-server.ts';

let folder: string;
let server: OfficialServer;
let web: PublicWeb;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foothold-update-'));
  server = await officialServer();
  web = publicWeb({ allowed: [server.host] });
});
afterEach(async () => {
  await web.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const answered = (wish: Partial<UpdateOptions> = {}) =>
  updateDirectory({
    folder,
    web,
    publishers: server.publishers,
    now: systemClock.now,
    onProgress: () => undefined,
    pauseBefore: () => 0,
    ...wish,
  });
async function updated(wish: Partial<UpdateOptions> = {}): Promise<UpdateDone> {
  const result = await answered(wish);
  if (!result.ok)
    throw new Error(result.refusals.map(({ field, reason }) => `${field}: ${reason}`).join(' '));
  return result.value;
}
/** A release is named by the second in which it was begun: a later one needs another. */
const tomorrow = () => addSeconds(systemClock.now(), 86_400);
const missingIn = ({ sources }: UpdateDone) =>
  sources.flatMap(({ id, missing }) => (missing === null ? [] : [id]));
const downloads = () => readdirSync(join(folder, 'downloads')).sort();
const note = () =>
  JSON.parse(readFileSync(join(folder, 'downloads', 'downloads.json'), 'utf8')) as Record<
    SourceId,
    { file: string; modified: string; sha256: string; fetchedAt: string }
  >;
const askedFor = (name: string) => server.asked.filter(({ path }) => path.endsWith(name));

describe('TGT-3: an update of the directory', () => {
  test('downloads the current files of all sources and builds from them', async () => {
    const seen: UpdateProgress[] = [];
    const done = await updated({ onProgress: (progress) => void seen.push(progress) });
    expect(missingIn(done)).toEqual([]);
    expect(done).toMatchObject({ isNew: true, gaps: [] });
    expect(done.counts).toMatchObject({ hospital: expect.any(Number), physician: expect.any(Number) });
    expect((await currentRelease(folder))?.release).toBe(done.release);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(new Set(seen.map(({ source }) => source))).toEqual(new Set([null, ...sourceIds]));
  });

  test('notes of each source the file, its day and its checksum: the release’s day before the server’s', async () => {
    await updated();
    expect(Object.keys(note()).sort()).toEqual([...sourceIds].sort());
    expect(note().hospitals).toMatchObject({
      file: 'Hospital_General_Information.csv',
      address: `${server.address}/resources/xubh-q36u_1780085743/Hospital_General_Information.csv`,
      modified: '2026-10-15',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(note().nppes.modified).toBe('2026-10-06');
  });

  test('downloads nothing again that has not changed, and then builds nothing', async () => {
    const first = await updated();
    const before = note();
    server.asked.length = 0;
    const second = await updated();
    expect(second).toMatchObject({ isNew: false, release: first.release });
    expect(note()).toEqual(before);
    expect(askedFor('DAC_NationalDownloadableFile.csv')).toMatchObject([
      { ifNoneMatch: '"DAC_NationalDownloadableFile.csv"' },
    ]);
  });

  test('builds anew when one file has changed', async () => {
    const first = await updated();
    const served = server.file('BCD_HPSA_FCT_DET_PC.csv');
    Object.assign(served, { etag: '"next day"', lastModified: 'Wed, 07 Oct 2026 07:00:00 GMT' });
    const second = await updated({ now: tomorrow });
    expect(second.isNew).toBe(true);
    expect(second.release).not.toBe(first.release);
    expect(note()['shortage-areas'].modified).toBe('2026-10-07');
  });

  test('builds anew also when a person put a file into the folder', async () => {
    await updated({ without: ['visa-applications'] });
    const visas = server.file('LCA_Disclosure_Data_FY2025_Q4.xlsx').content;
    writeFileSync(join(folder, 'downloads', 'LCA_Disclosure_Data_FY2025_Q4.xlsx'), visas);
    const second = await updated({ without: ['visa-applications'], now: tomorrow });
    expect(second.isNew).toBe(true);
    expect(missingIn(second)).toEqual([]);
  });

  test('takes away the file of the release before when the new one is here', async () => {
    await updated();
    const page = server.files.get('/data.json')!;
    page.content = String(page.content).replaceAll('CostReport_2021', 'CostReport_2023');
    server.files.set('/files/CostReport_2023_Final.csv', server.file('CostReport_2021_Final.csv'));
    await updated({ now: tomorrow });
    const costs = downloads().filter((name) => name.startsWith('CostReport'));
    expect(costs).toEqual(['CostReport_2023_Final.csv', 'CostReport_2023_Final.csv.download.json']);
  });
});

describe('TGT-3: each source fails alone', () => {
  test('a catalog that is down, a page that only browsers get, a file that is gone: the others are built', async () => {
    server.files.delete('/provider-data/api/1/metastore/schemas/dataset/items/27ea-46a8');
    server.files.set('/agencies/eta/foreign-labor/performance', { content: '', errors: [403] });
    server.files.delete('/DataDownload/DD_Files/BCD_HPSA_FCT_DET_PC.csv');
    const done = await updated();
    expect(missingIn(done)).toEqual(['affiliations', 'shortage-areas', 'visa-applications']);
    expect(done.gaps).toHaveLength(3);
    expect(done.gaps).toContainEqual({
      field: 'Labor condition applications, disclosure data (LCA)',
      value: 'US Department of Labor',
      reason: expect.stringContaining('only browsers'),
      mend: expect.stringContaining('https://www.dol.gov/agencies/eta/foreign-labor/performance'),
    });
    expect(done.sources.find(({ id }) => id === 'affiliations')?.missing).toContain('not known');
  });

  test('an error page instead of a file is not built in; the good file of last time is', async () => {
    const first = await updated();
    const served = server.file('DAC_NationalDownloadableFile.csv');
    Object.assign(served, {
      content: '<html>Maintenance</html>',
      type: 'text/html',
      etag: undefined,
      lastModified: undefined,
    });
    const second = await updated();
    expect(second.gaps).toMatchObject([{ field: 'DAC_NationalDownloadableFile.csv' }]);
    expect(second).toMatchObject({ isNew: false, release: first.release });
    const built = await renewFromFolder({
      folder,
      from: join(folder, 'downloads'),
      now: tomorrow,
      onProgress: () => undefined,
    });
    expect(built.ok && missingIn(built.value)).toEqual([]);
  });

  test('one of four quarters that does not come leaves the one of last time in its place', async () => {
    await updated();
    const page = server.files.get('/agencies/eta/foreign-labor/performance')!;
    const links = [2, 3].map((quarter) => `/media/LCA_Disclosure_Data_FY2026_Q${quarter}.xlsx`);
    page.content = links.map((link) => `<a href="${link}">File</a>`).join('');
    server.files.set(links[0]!, server.file('LCA_Disclosure_Data_FY2025_Q4.xlsx'));
    const done = await updated({ now: tomorrow });
    expect(done.gaps).toMatchObject([{ field: 'LCA_Disclosure_Data_FY2026_Q3.xlsx' }]);
    const visas = downloads().filter((name) => /^LCA.*xlsx$/.test(name));
    expect(visas).toEqual(['LCA_Disclosure_Data_FY2025_Q4.xlsx', 'LCA_Disclosure_Data_FY2026_Q2.xlsx']);
  });

  test('a catalog that names a stranger’s address: nothing is asked there', async () => {
    const page = server.files.get('/nppes/NPI_Files.html')!;
    const strange = 'https://download.example.com/NPPES_Data_Dissemination_November_2026_V2.zip';
    page.content = `<a href="${strange}">NPPES</a>`;
    const done = await updated();
    expect(done.gaps).toMatchObject([
      { value: strange, reason: expect.stringContaining('not the publisher’s') },
    ]);
  });

  test('a catalog of another form is told as such', async () => {
    server.files.set('/data.json', { content: '<html>Moved</html>', type: 'text/html' });
    const done = await updated();
    expect(missingIn(done)).toEqual(['cost-report', 'specialty-crosswalk']);
    expect(done.gaps.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('changed its form'),
      expect.stringContaining('changed its form'),
    ]);
  });

  test('a catalog that answers at the third try is taken', async () => {
    Object.assign(server.files.get('/data.json')!, { errors: [503, 502] });
    expect((await updated()).gaps).toEqual([]);
  });

  test('without any file and any network the update is refused, and names what to do', async () => {
    server.files.clear();
    const result = await answered();
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? [] : result.refusals.map(({ field }) => field)).toContain('folder');
  });
});

describe('TGT-3: an update that is stopped', () => {
  test('keeps what came and the directory before, and goes on at the next start', async () => {
    const first = await updated();
    const served = server.file('DAC_NationalDownloadableFile.csv');
    Object.assign(served, { etag: '"november"', stallsAfter: 10_000 });
    const stopping = new AbortController();
    const onProgress = ({ source, bytes }: UpdateProgress) =>
      void (source === 'clinicians' && bytes === 10_000 && stopping.abort());
    const stopped = await answered({ signal: stopping.signal, onProgress });
    expect(stopped).toMatchObject({ ok: false, refusals: [{ reason: expect.stringContaining('stopped') }] });
    expect((await currentRelease(folder))?.release).toBe(first.release);
    delete served.stallsAfter;
    const second = await updated({ now: tomorrow });
    expect(second.isNew).toBe(true);
    expect(askedFor('DAC_NationalDownloadableFile.csv').at(-1)?.range).toBe('bytes=10000-');
    expect(downloads().filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
