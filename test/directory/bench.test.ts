import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildReport, buildDirectory } from '#features/directory/build-service.ts';
import { has } from '#test/support/missing.ts';
import { generateFiles } from '../../bench/directory/generate.ts';

/** The benchmarks a thousand times smaller: what they measure is worth nothing when lines are refused or answers differ. */
describe('TGT-3: what the benchmarks of the directory measure is right', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-'));
  let built: BuildReport;
  beforeAll(async () => {
    await generateFiles(join(folder, 'files'), 0.001);
    const result = await buildDirectory({
      from: join(folder, 'files'),
      into: join(folder, 'directory'),
      now: () => '2026-11-20T00:00:00Z',
      onProgress: () => undefined,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    built = result.value;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every source is there, and no line of any is refused', () => {
    expect(built.sources.filter(({ missing, refused }) => missing !== null || refused > 0)).toEqual([]);
  });

  test('everything is joined: people with practices and hospitals, hospitals with residents, all placed', () => {
    const { physician = 0, hospital, ...counts } = built.counts;
    expect(counts['physicians with a practice']).toBeGreaterThan(physician * 0.6);
    expect(counts['physicians with a hospital']).toBeGreaterThan(physician * 0.5);
    expect(counts['hospitals with residents']).toBeGreaterThan(10);
    expect(counts['hospitals located']).toBe(hospital);
  });

  const program = promisify(execFile);
  const run = async (name: string, ...line: string[]) =>
    (await program(process.execPath, [`bench/directory/${name}`, ...line])).stdout;

  test('the benchmark of the build runs, and compares with what DuckDB counts', async () => {
    const said = await run('build.ts', '0.001', '1');
    expect(said).toMatch(/times the count \(limit 3\) +\d+\.\d\d +(NOT )?reached/);
    expect(said).toMatch(/the least that such a build does, times the count +\d+\.\d\d/);
    expect(said).toMatch(/size of the directory \(limit 1,000\) +\d+\.\d\d MB {2}reached/);
  });

  test.skipIf(!has.postgresql)(
    'the benchmark of the search runs, and PostgreSQL with the same rows answers the same',
    async () => {
      // It ends with a fault when the totals differ.
      const said = await run('search.ts', '0.001', '1', folder);
      expect(said).toContain(`total ${built.counts['physician']}\n`);
      expect(said.match(/total [1-9]/g)?.length).toBeGreaterThanOrEqual(7);
      expect(said).toMatch(/times faster \(limit 3\) +\d+\.\d\d/);
    },
  );
});
