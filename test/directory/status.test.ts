import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryFacts } from '#features/directory/status-service.ts';
import { downloadPlan } from '#features/directory/status.ts';
import { buildSmallDirectory } from '#test/support/small-directory.ts';

describe('TGT-3: the directory says what it was built from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-status-'));
  beforeAll(() => buildSmallDirectory(folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('each source with its publisher, lines and page, and how much is in the directory', async () => {
    const facts = await directoryFacts(join(folder, 'directory'));
    expect(facts?.counts).toMatchObject({ hospital: 60, physician: 390 });
    expect(facts?.sources.find(({ id }) => id === 'hospitals')).toEqual({
      id: 'hospitals',
      title: 'Hospital General Information',
      publisher: 'Centers for Medicare & Medicaid Services (CMS)',
      page: 'https://data.cms.gov/provider-data/dataset/xubh-q36u',
      file: 'Hospital_General_Information.csv',
      rows: 60,
      taken: 60,
      refused: 0,
      told: 0,
      dated: '',
      missing: '',
    });
    expect(facts?.sources).toHaveLength(10);
  });

  test('without a directory, or with one of another program, there is none', async () => {
    const other = mkdtempSync(join(tmpdir(), 'foothold-status-'));
    expect(await directoryFacts(other)).toBeNull();
    writeFileSync(
      join(other, 'current.json'),
      JSON.stringify({ file: 'release-1.duckdb', release: '1', built: '2026-01-01T00:00:00Z', program: 0 }),
    );
    expect(await directoryFacts(other)).toBeNull();
    rmSync(other, { recursive: true });
  });

  test('before the first download its size is told, source by source', () => {
    const { megabytes, sources } = downloadPlan();
    expect(sources[0]).toMatchObject({ id: 'nppes', what: expect.stringContaining('pediatricians') });
    expect(megabytes).toBe(sources.reduce((sum, source) => sum + source.megabytes, 0));
  });
});
