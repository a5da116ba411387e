import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildReport, buildDirectory } from '#features/directory/build-service.ts';
import { generateFiles } from '../../bench/directory/generate.ts';

/** The benchmarks' files a thousand times smaller: what they measure is worth nothing when a line of them is refused. */
describe('TGT-3: the files of the benchmarks are read as the official ones are', () => {
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
});
