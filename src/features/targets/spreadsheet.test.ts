import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { boundedZip } from '#platform/files/bounded-zip.ts';
import { matchColumns } from './columns.ts';
import { exportRows } from './export-service.ts';
import { checkField, withField } from './fields.ts';
import { importRows } from './import-rows.ts';
import { type Target, type TargetFacts, noFacts, targetFields } from './rules.ts';
import { csvOf, readPaste, readSpreadsheet, xlsxOf } from './spreadsheet.ts';

async function rowsOf(bytes: Uint8Array) {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.refusals[0]?.reason);
  return read.value;
}

const reasonOf = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? 'taken' : read.refusals[0]?.reason;
};

test('CSV is read in UTF-8, UTF-16 and Latin-1, with commas, semicolons and tabs', async () => {
  const text = 'Name;City\r\nClínica Peña;San José\r\n';
  const utf16 = Buffer.from(text, 'utf16le');
  const files = {
    'utf-8': Buffer.from(text),
    'utf-8 with its mark': Buffer.from(`\uFEFF${text}`),
    'utf-16 le': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    'utf-16 be': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    'utf-16 without its mark': utf16,
    'latin-1': Buffer.from(text, 'latin1'),
    tabs: Buffer.from(text.replaceAll(';', '\t')),
    commas: Buffer.from(text.replaceAll(';', ',')),
    'sep=': Buffer.from(`sep=;\r\n${text}`),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const { rows } = await rowsOf(bytes);
    expect({ name, rows }).toEqual({
      name,
      rows: [
        ['Name', 'City'],
        ['Clínica Peña', 'San José'],
      ],
    });
  }
});

test.each([
  ['UTF-16 le', 'Имя;Город\r\nКлиника;Бруклин', [0xff, 0xfe], false],
  ['UTF-16 be', 'Имя;Город\r\nКлиника;Бруклин', [0xfe, 0xff], true],
  ['UTF-16 be without its mark', 'Name;City\r\nBay;Bronx', [], true],
])('letters of any alphabet are read in %s', async (_name, text, mark, swapped) => {
  const units = Buffer.from(text, 'utf16le');
  const { rows, readAs } = await rowsOf(Buffer.concat([Buffer.from(mark), swapped ? units.swap16() : units]));
  expect(rows.map((row) => row.join(';')).join('\r\n')).toBe(text);
  expect(readAs).toBe('UTF-16, “;” between the cells');
});

test.each([
  [
    'of two, the one that all lines have',
    'Name (old; new),City\nBay,Bronx\nX,NY',
    ['Name (old; new)', 'City'],
  ],
  ['no sign at all', 'Name\nBay\tClinic', ['Name']],
  ['of pasted rows the tab', null, ['Name, as printed; in full', 'City']],
])('cells are divided by %s', async (_what, text, first) => {
  const read =
    text === null ? readPaste(`${first.join('\t')}\nBay\tBronx`) : await readSpreadsheet(Buffer.from(text));
  expect(read.ok && read.value.rows[0]).toEqual(first);
  expect(read.ok && read.value.rows[1]).toHaveLength(first.length);
});

test('of several sheets the first filled one is read, and the others are counted', async () => {
  const filled = (sheet: string) => ({ sheet, data: [[{ value: 'Name' }], [{ value: sheet }]] });
  const empty = { sheet: 'Cover', data: [] };
  const several = await rowsOf(await writeXlsx([empty, filled('Hospitals'), filled('Clinics')]).toBuffer());
  expect(several).toMatchObject({
    rows: [['Name'], ['Hospitals']],
    readAs: 'Excel, sheet “Hospitals” (1 more not read)',
  });
  const alone = await rowsOf(await writeXlsx([empty, filled('Hospitals')]).toBuffer());
  expect(alone.readAs).toBe('Excel, sheet “Hospitals”');
});

test('Excel’s numbers and days come as a person writes them', async () => {
  const cells = [
    { value: 1_234_567_893, type: Number },
    { value: 0.5, type: Number },
    { value: new Date('2026-11-24T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
    { value: true, type: Boolean },
  ];
  const { rows } = await rowsOf(await writeXlsx([cells]).toBuffer());
  expect(rows).toEqual([['1234567893', '0.5', '2026-11-24', 'true']]);
});

test('Excel keeps texts that are names inside every program, such as toString', async () => {
  const rows = [
    ['Name', 'City'],
    ...['toString', '__proto__', 'constructor', '_x0041_'].map((text) => [text, 'Bronx']),
  ];
  expect((await rowsOf(await xlsxOf(rows, [10, 10]))).rows).toEqual(rows);
});

test('pasted rows with cells of several lines are read', () => {
  const read = readPaste('Name\tNotes\nBay\t"two\nlines"\n');
  expect(read).toMatchObject({
    ok: true,
    value: {
      rows: [
        ['Name', 'Notes'],
        ['Bay', 'two\nlines'],
      ],
    },
  });
});

test('a quotation mark that is never closed is named', async () => {
  const { remarks } = await rowsOf(Buffer.from('Name,City\nA,B\n"C,D\nE,F\n'));
  expect(remarks[0]).toMatchObject({ field: 'row', reason: expect.stringContaining('quotation mark') });
});

test('and the row that it stands in, counted as the spreadsheet counts', async () => {
  const rowNamed = async (text: string) => (await rowsOf(Buffer.from(text))).remarks[0]?.row;
  expect(await rowNamed('Name,City\nA,B\n"C,D\nE,F\n')).toBe(3);
  expect(await rowNamed('sep=,\nName,City\nA,B\n"C,D\nE,F\n')).toBe(4);
});

test('the sign between the cells is that of the header, not one in the texts', async () => {
  const { rows } = await rowsOf(Buffer.from('Name;Notes\nBay;kind, quick, near, open\n'));
  expect(rows[1]).toEqual(['Bay', 'kind, quick, near, open']);
  const quoted = await rowsOf(Buffer.from('Name,"City; State; ZIP"\nBay,"Bayonne; NJ"\n'));
  expect(quoted.rows[1]).toEqual(['Bay', 'Bayonne; NJ']);
});

test('what is no table is refused with what to do', async () => {
  expect(await reasonOf(Buffer.from('%PDF-1.7 ...'))).toContain('PDF');
  expect(await reasonOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain('.xls');
  expect(await reasonOf(Buffer.from('PK\x03\x04 and then nothing', 'latin1'))).toContain('no Excel file');
  expect(await reasonOf(new Uint8Array([1, 0, 0, 0, 0, 7, 7]))).toContain('no table');
  expect(await reasonOf(Buffer.from(' \n \n'))).toContain('nothing in it');
  expect(await reasonOf(Buffer.alloc(20 * 1024 * 1024 + 1))).toContain('20 MB');
  expect(await reasonOf(Buffer.from('a\n'.repeat(50_002)))).toContain('50,002 rows');
  expect(await reasonOf(Buffer.from('a\n'.repeat(50_001)))).toBe('taken');
});

test('a ZIP bomb is refused before it fills the memory', () => {
  const name = Buffer.from('xl/a.xml');
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  const zip = Buffer.concat([local, name, packed, central, name, end]);
  expect(boundedZip(zip, 1024 * 1024, () => true)).toBe('too-large');
  expect(boundedZip(zip, 65 * 1024 * 1024, () => true)).toBeInstanceOf(Buffer);
  expect(boundedZip(zip.subarray(0, 2000), 1024, () => true)).toBe('broken');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    "'=x",
    "''@",
    '+1 718 555 0123',
    '-',
    'a,b;"c"',
    'two\nlines',
    '_x0041_',
    'IM/FM',
    '007002',
    'a@b.org; c@d.org',
  ),
);
const anyFacts = fc.dictionary(fc.constantFrom(...targetFields), anyText).map((written) => {
  let facts: TargetFacts = { ...noFacts, name: '=Name' };
  for (const field of targetFields) {
    const text = written[field];
    const checked = text === undefined ? null : checkField(field, text);
    if (checked?.ok) facts = withField(facts, field, checked.value);
  }
  return facts;
});

async function backIn(bytes: Uint8Array) {
  const { rows } = await rowsOf(bytes);
  const [headers = [], ...others] = rows;
  const mapping = matchColumns(headers, others).map(({ field }) => field);
  return importRows({ headers, rows: others, firstRow: 2 }, mapping, 'physician');
}

test('TGT-2: what is exported as CSV or Excel is imported again without loss', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFacts, { minLength: 1, maxLength: 5 }), async (all) => {
      const targets: Target[] = all.map((facts, index) => ({ ...facts, id: String(index) }));
      const table = exportRows(targets);
      for (const bytes of [csvOf(table), await xlsxOf(table, [])]) {
        const { taken, remarks } = await backIn(bytes);
        expect(remarks).toEqual([]);
        expect(taken.map(({ facts }) => facts)).toEqual(all);
      }
    }),
    { numRuns: 60 },
  );
});

test('Excel gets its cells as text: ZIP codes keep their zeros, formulas stay texts', async () => {
  const { rows } = await rowsOf(
    await xlsxOf(
      [
        ['ZIP', 'Name'],
        ['07002', "'=1+1"],
      ],
      [10, 20],
    ),
  );
  expect(rows).toEqual([
    ['ZIP', 'Name'],
    ['07002', "'=1+1"],
  ]);
});
