import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildDirectory } from '#features/directory/build-service.ts';
import { archiveInputs } from '#features/directory/build/archives.ts';
import { createRawTables, loadFile } from '#features/directory/build/load.ts';
import { sqlOf } from '#features/directory/build/steps.ts';
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
    for await (const { path, linesBefore } of inputs[0]?.parts() ?? []) {
      expect(linesBefore).toBe(parts.join('').split('\n').length - 1);
      expect(readdirSync(workplace).length).toBeLessThanOrEqual(3);
      parts.push(readFileSync(path, 'utf8'));
    }
    writeSmallFiles(join(folder, 'again'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.endsWith('"\n'))).toBe(true);
    expect(parts.join('')).toBe(readFileSync(join(folder, 'again', nppes), 'utf8'));
    expect(readdirSync(workplace)).toEqual([]);
  });

  test('a line of a later part that cannot be taken is named by its row in the whole file', async () => {
    const archive = 'strange.zip';
    const again = join(folder, 'again');
    writeSmallFiles(again);
    const lines = readFileSync(join(again, nppes), 'utf8').split('\n');
    lines[30] = lines[30]!.replace(/^"\d{10}"/, '"1234567890"');
    lines[35] = '"1234567893","1';
    writeFileSync(join(from, archive), zipFile([{ name: nppes, content: lines.join('\n') }]));
    const workplace = join(folder, 'workplace');
    mkdirSync(workplace);
    const { inputs } = await archiveInputs(join(from, archive), archive, workplace, 20_000);
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    await db.run(sqlOf('1-normal-forms.sql'));
    await createRawTables(db);
    const refused: number[] = [];
    for await (const part of inputs[0]!.parts()) {
      const { refusals } = await loadFile(db, inputs[0]!.file, 0, part);
      refused.push(...refusals.map(({ row }) => row));
    }
    expect(refused.sort()).toEqual([31, 36]);
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
