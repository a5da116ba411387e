import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildDirectory } from '#features/directory/build-service.ts';
import { archiveInputs } from '#features/directory/build/archives.ts';
import { writeSmallFiles } from '#test/support/small-files.ts';
import { zipFile } from '#test/support/zip-file.ts';

const nppes = 'npidata_pfile_20260208-20260308.csv';
const places = '2023_Gaz_zcta_national.txt';

describe('TGT-3: ZIP files are read without unpacking them to disk', () => {
  let folder: string;
  let from: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foothold-zip-'));
    from = join(folder, 'files');
    writeSmallFiles(from);
    for (const [archive, name] of [
      ['NPPES_Data_Dissemination_March_2026_V2.zip', nppes],
      ['2023_Gaz_zcta_national.zip', places],
    ] as const) {
      const entries = [
        { name: 'Readme.pdf', content: 'no table' },
        { name: name.replace('.csv', '_fileheader.csv'), content: 'no lines' },
        { name, content: readFileSync(join(from, name)) },
      ];
      writeFileSync(
        join(from, archive),
        zipFile(name === places ? entries.slice(2) : entries, { zip64: name === nppes }),
      );
      rmSync(join(from, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const build = () =>
    buildDirectory({
      from,
      into: join(folder, 'directory'),
      now: () => '2026-03-01T00:00:00Z',
      onProgress: () => undefined,
    });

  test('the pediatricians of the monthly file and the places of the gazetteer are there', async () => {
    const built = await build();
    expect(built).toMatchObject({ ok: true, value: { counts: { physician: 390, 'hospitals located': 60 } } });
  });

  test('an entry that is read in parts is whole: each part ends with a line, and never more than three lie on the disk', async () => {
    const workplace = join(folder, 'workplace');
    mkdirSync(workplace);
    const archive = 'NPPES_Data_Dissemination_March_2026_V2.zip';
    const { inputs } = await archiveInputs(join(from, archive), archive, workplace, 20_000);
    const parts: string[] = [];
    for await (const { path, hasHeader } of inputs[0]?.parts() ?? []) {
      expect(hasHeader).toBe(parts.length === 0);
      expect(readdirSync(workplace).length).toBeLessThanOrEqual(3);
      parts.push(readFileSync(path, 'utf8'));
    }
    writeSmallFiles(join(folder, 'again'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.endsWith('"\n'))).toBe(true);
    expect(parts.join('')).toBe(readFileSync(join(folder, 'again', nppes), 'utf8'));
    expect(readdirSync(workplace)).toEqual([]);
  });

  test.each(['its middle', 'its end'])(
    'a ZIP file that is damaged in %s is refused by name',
    async (where) => {
      const path = join(from, 'NPPES_Data_Dissemination_March_2026_V2.zip');
      const bytes = readFileSync(path);
      if (where === 'its middle') bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 8);
      writeFileSync(path, where === 'its end' ? bytes.subarray(0, bytes.length - 300) : bytes);
      expect(await build()).toMatchObject({
        ok: false,
        refusals: [{ field: expect.stringContaining('NPPES_Data_Dissemination_March_2026_V2.zip') }],
      });
    },
  );
});
