import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildReport, buildDirectory } from '#features/directory/build-service.ts';
import { type ReadDirectory, openBuilt } from '#test/support/built-directory.ts';

/** Real rows of the federal files. They are no part of the project: where they are not, these tests are skipped. */
const real = join(import.meta.dirname, '../../../shared/data');

describe.skipIf(!existsSync(real))('The directory of the real files knows what is known of them', () => {
  let folder: string;
  let report: BuildReport;
  let directory: ReadDirectory;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'foothold-facts-'));
    const built = await buildDirectory({
      from: real,
      into: folder,
      now: () => '2026-03-01T00:00:00Z',
      onProgress: () => undefined,
    });
    if (!built.ok) throw new Error(JSON.stringify(built.refusals));
    report = built.value;
    directory = await openBuilt(folder);
  });
  afterAll(() => {
    directory?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const source = (id: string) => report.sources.find((one) => one.id === id);
  const count = async (sql: string) => Number((await directory.rows(sql))[0]?.['count']);

  test('TGT-3: every line of every file is taken, or refused with file, row and column', () => {
    const rows = (id: string) => source(id)?.rows;
    expect(source('hospitals')).toMatchObject({ rows: 5421, taken: 5421, refused: 0 });
    expect(rows('cost-report')).toBe(6051);
    // 17,483 lines of 2017, 2021, 2023 and 2026, of which 1,818 are of nurses, therapists and other professions.
    expect(rows('clinicians')).toBe(17_483 - 1_818);
    expect(source('health-centers')).toMatchObject({ rows: 13_588, taken: 13_587 });
    expect(source('health-centers')?.refusals).toMatchObject([
      {
        file: 'hrsa_health_center_sites_raw_sample.csv',
        row: 5,
        field: 'Site State Abbreviation',
        value: 'XX',
      },
    ]);
    expect(rows('zip-places')).toBe(33_120);
    const spoilt = source('nppes')?.refusals.find(({ field }) => field === 'Entity Type Code');
    expect(spoilt).toMatchObject({ file: 'nppes_npidata_330_columns_sample.csv', row: 2, value: '1.0' });
  });

  test('TGT-3: files of no known kind are named, with the columns that they lack', async () => {
    const unread = await directory.rows(`select field, reason from refusal where source = ''`);
    const reasonOf = (file: string) => unread.find(({ field }) => field === file)?.['reason'];
    expect(reasonOf('nppes_2026_clean_sample.csv.gz')).toContain('no column “entity type code');
    expect(reasonOf('nucc_taxonomy_250.csv.gz')).toContain('This is not read');
  });

  test('TGT-4: 1,379 of the hospitals trained residents in 2021', async () => {
    expect(report.counts['hospitals with residents']).toBe(1379);
    expect(
      await count(
        `select sum(residents::float)::integer as count from organisation_line where kind = 'hospital'`,
      ),
    ).toBeGreaterThan(125_000);
  });

  test('TGT-3: 97% of the hospitals are placed by their ZIP code, the others by its first digits', async () => {
    expect(report.counts['hospitals located']).toBe(5262);
    expect(5262 / 5421).toBeCloseTo(0.97, 2);
    const nowhere = await directory.rows(
      `select distinct state from organisation_line where kind = 'hospital' and located is null`,
    );
    // The islands of the Pacific are not in the file of 2010.
    expect(nowhere.map(({ state }) => state).sort()).toEqual(['AS', 'GU', 'MP', 'VI']);
  });

  test('TGT-4: states in which few schools are off the list come before those with many', async () => {
    const states = await directory.rows(
      `select distinct t.state, s.state as share from standing as t join share as s on s.no = t.share
        where specialty = '' and level = 'state' order by share`,
    );
    const place = (state: string) => states.findIndex((one) => one['state'] === state);
    for (const low of ['OR', 'AL', 'UT']) {
      expect(place(low)).toBeGreaterThanOrEqual(0);
      for (const high of ['NJ', 'FL']) expect(place(low)).toBeLessThan(place(high));
    }
  });

  test('TGT-4: no share is of a group of fewer than 10 physicians', async () => {
    expect(await count('select count(*) as count from share')).toBeGreaterThan(0);
    expect(await count('select count(*) as count from share where told < 10')).toBe(0);
  });

  test('TGT-3: one physician with several rows is one person', async () => {
    expect(await count('select count(*) - count(distinct npi) as count from physician')).toBe(0);
  });
});
