import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { type XlsxOptions, xlsxRows } from '#platform/files/xlsx-rows.ts';
import { collected } from '#platform/files/collected.ts';
import { xlsxFile } from '#test/support/zip-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function rowsOf(bytes: Buffer, options?: XlsxOptions): Promise<string[][]> {
  const path = join(folder, `${(files += 1)}.xlsx`);
  writeFileSync(path, bytes);
  return collected(xlsxRows(path, options));
}

const sheet = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="m"><sheetData>${rows}</sheetData></worksheet>`;
const texts = (items: string) => `<sst xmlns="m">${items}</sst>`;

describe('TGT-3: the rows of a spreadsheet', () => {
  test('texts, numbers, days as numbers, yes and no, and errors', async () => {
    const row =
      '<row><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>Bronx &amp; Co</t></is></c><c r="C1"><v>45567</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>made</v></c></row>';
    const shared = texts(
      '<si><t>first</t></si><si><r><t>Monte</t></r><r><t xml:space="preserve">fern </t></r></si>',
    );
    expect(await rowsOf(xlsxFile(sheet(row), shared))).toEqual([
      ['Montefern ', 'Bronx & Co', '45567', 'TRUE', '', 'made'],
    ]);
  });

  test('cells that are not there are empty, and cells without a name follow each other', async () => {
    const rows =
      '<row r="1"><c r="C1"><v>3</v></c><c r="AA1"><v>27</v></c></row><row r="9"><c><v>1</v></c><c/><c><v>3</v></c></row>';
    const [first, second] = await rowsOf(xlsxFile(sheet(rows)));
    expect(first).toHaveLength(27);
    expect([first?.[0], first?.[2], first?.[26]]).toEqual(['', '3', '27']);
    expect(second).toEqual(['1', '', '3']);
  });

  test('a reading beside a text is left out, and an escaped character is itself', async () => {
    const shared = texts('<si><t>東京_x000D_</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>');
    expect(await rowsOf(xlsxFile(sheet('<row><c t="s"><v>0</v></c></row>'), shared))).toEqual([['東京\r']]);
  });

  test('names with a prefix are understood', async () => {
    const rows = '<x:row><x:c r="A1"><x:v>7</x:v></x:c></x:row>';
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    expect(await rowsOf(xlsxFile(prefixed))).toEqual([['7']]);
  });

  test('the named sheet is read, and a wrong name is answered with the names there are', async () => {
    const file = xlsxFile(sheet('<row><c><v>1</v></c></row>'));
    expect(await rowsOf(file)).toEqual([['1']]);
    expect(await rowsOf(file, { sheet: 'Second' })).toEqual([['2']]);
    await expect(rowsOf(file, { sheet: 'Third' })).rejects.toThrow('only “First”, “Second”');
  });

  test('only the wanted columns are read', async () => {
    const rows = ['A', 'B'].map((name) => `<row><c t="s"><v>0</v></c><c><v>${name}</v></c></row>`).join('');
    const file = xlsxFile(sheet(rows), texts('<si><t>x</t></si>'));
    expect(await rowsOf(file, { columns: (header) => [header.indexOf('A')] })).toEqual([
      ['x', 'A'],
      ['', 'B'],
    ]);
  });

  test('a cell that refers to no text, and a text that is longer than any cell, are refused', async () => {
    await expect(rowsOf(xlsxFile(sheet('<row><c t="s"><v>5</v></c></row>')))).rejects.toThrow('text 5');
    const endless = sheet(`<row><c t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row>`);
    await expect(rowsOf(xlsxFile(endless))).rejects.toThrow('longer than any cell');
  });

  test('a sheet that breaks off is refused, and so is a ZIP file of something else', async () => {
    await expect(rowsOf(xlsxFile('<worksheet><sheetData><row>'))).rejects.toThrow(/unclosed/);
    const other = xlsxFile('').subarray(0);
    other.write('_rels/.relz', other.lastIndexOf('_rels/.rels'));
    await expect(rowsOf(other)).rejects.toThrow('not a spreadsheet');
  });

  test('what another program wrote is read as that program shows it', async () => {
    const written = await writeXlsxFile([
      [{ value: 'EMPLOYER_NAME' }, { value: 'TOTAL' }],
      [{ value: 'Müller’s "Clinic"' }, { value: 12.5, type: Number }],
    ]).toBuffer();
    expect(await rowsOf(written)).toEqual([
      ['EMPLOYER_NAME', 'TOTAL'],
      ['Müller’s "Clinic"', '12.5'],
    ]);
  });

  test('many rows pass through without being kept: characters cut between pieces stay whole', async () => {
    const row = '<row><c t="inlineStr"><is><t>é東🏥</t></is></c></row>';
    const found = await rowsOf(xlsxFile(sheet(row.repeat(20_000))));
    expect(found).toHaveLength(20_000);
    expect(new Set(found.flat())).toEqual(new Set(['é東🏥']));
  });

  const official = join(import.meta.dirname, '../../../shared/data/hrsa_uds_2023_OR_awardees.xlsx');
  test.skipIf(!existsSync(official))('a real federal spreadsheet is read', async () => {
    const rows = await collected(xlsxRows(official));
    expect(rows).toHaveLength(31);
    expect(rows[1]?.slice(0, 4)).toEqual(['ADAPT, INC', 'ROSEBURG', 'OR', '7892']);
  });
});
