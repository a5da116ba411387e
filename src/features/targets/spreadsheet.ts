import chardet from 'chardet';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { boundedZip } from '#platform/files/bounded-zip.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { RowRemark } from './import-rows.ts';

/** What a file or a paste holds: all rows as texts, and what could not be read cleanly. */
export type ReadTable = { rows: string[][]; firstRow: number; readAs: string; remarks: RowRemark[] };

const megabyte = 1024 * 1024;
const largestFile = 20 * megabyte;
const mostRows = 50_000;
const mostColumns = 200;
const mostUnpacked = 150 * megabyte;

/** Reads a CSV or XLSX file, told apart by its first bytes and not by its name. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<ReadTable>> {
  if (bytes.length > largestFile) {
    return refuseFile(
      'This file is larger than 20 MB.',
      'Save the sheet with the targets alone, as CSV or XLSX.',
    );
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return readWorkbook(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    return refuseFile(
      'This is an old Excel file (.xls), or one with a password.',
      'Save it as .xlsx or CSV without a password, then choose it again.',
    );
  }
  if (start.startsWith('%PDF'))
    return refuseFile('This is a PDF, not a table.', 'Choose a CSV or XLSX file.');
  const { text, encoding } = decode(bytes);
  if (text.slice(0, 10_000).includes('\0')) {
    return refuseFile(
      'This file is no table: it holds bytes that no text has.',
      'Choose a CSV or XLSX file.',
    );
  }
  return readText(text, encoding);
}

/** Reads rows copied from a spreadsheet (tabs between the cells), or any text with separators. */
export function readPaste(text: string): Result<ReadTable> {
  return readText(text, 'pasted rows', text.includes('\t') ? '\t' : undefined);
}

function readText(text: string, readAs: string, delimiter?: string): Result<ReadTable> {
  // Excel writes “sep=;” above the header to say which sign divides the cells.
  const [line, separator] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const body = text.slice(line?.length ?? 0);
  const parsed = Papa.parse<string[]>(body, {
    delimiter: separator ?? delimiter ?? delimiterOf(body),
    skipEmptyLines: false,
  });
  const firstRow = line ? 2 : 1;
  const used = parsed.meta.delimiter === '\t' ? 'tabs' : `“${parsed.meta.delimiter}”`;
  const remarks = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map((error) => quoteRemark((error.row ?? 0) + firstRow));
  return bounded({ rows: parsed.data, firstRow, readAs: `${readAs}, ${used} between the cells`, remarks });
}

/** The sign that divides the cells: the commonest in the first line, then the one that later lines repeat. */
function delimiterOf(text: string): string {
  const unquoted = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const lines = unquoted
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scored = ['\t', ';', '|', ','].map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    return { sign, first, repeated: counts.filter((count) => count === first).length };
  });
  const best = scored.toSorted((one, other) => other.first - one.first || other.repeated - one.repeated)[0];
  return best && best.first > 0 ? best.sign : ',';
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadTable>> {
  const unpacked = boundedZip(bytes, mostUnpacked, (name) => /\.(?:xml|rels)$/i.test(name));
  if (unpacked === 'too-large') {
    return refuseFile(
      'This file unpacks to more than 150 MB.',
      'Save the sheet with the targets alone, as CSV or XLSX.',
    );
  }
  if (unpacked === 'broken')
    return refuseFile(notWorkbook, 'Open it in your spreadsheet program and save it again.');
  try {
    const sheets = await readXlsx(unpacked);
    const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    const [sheet] = filled;
    if (!sheet) return refuseFile('This file has no filled sheet.', 'Choose a file with at least one row.');
    const others = filled.length - 1;
    const readAs =
      others > 0
        ? `Excel, sheet “${sheet.sheet}” (${others} more not read)`
        : `Excel, sheet “${sheet.sheet}”`;
    return bounded({ rows: sheet.data.map((row) => row.map(cellText)), firstRow: 1, readAs, remarks: [] });
  } catch {
    return refuseFile(notWorkbook, 'Open it in your spreadsheet program and save it as .xlsx or CSV.');
  }
}

/** Numbers without exponent (NPIs, ZIP codes), days without a time of day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell === 'number' && Number.isSafeInteger(cell)) return cell.toFixed(0);
  return String(cell);
}

function bounded(table: ReadTable): Result<ReadTable> {
  const last = table.rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  const rows = table.rows.slice(0, last + 1);
  if (rows.length === 0) return refuseFile('There is nothing in it.', 'Choose a file with at least one row.');
  if (rows.length > mostRows + 1) {
    return refuseFile(
      `It has ${rows.length.toLocaleString('en-US')} rows; at most 50,000 are taken at once.`,
      'Divide it into several files.',
    );
  }
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > mostColumns) {
    return refuseFile(
      `It has ${widest} columns; at most ${mostColumns} are taken.`,
      'Delete the columns that you do not need.',
    );
  }
  return ok({ ...table, rows });
}

/**
 * The text of a file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is valid, else the
 * likeliest single-byte encoding. Excel on Windows saves CSV as Windows-1252, “Unicode text” as UTF-16.
 */
function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const [first = 0, second = 0, third = 0] = bytes;
  const as = (label: string, encoding: string) => ({ text: new TextDecoder(label).decode(bytes), encoding });
  if (first === 0xff && second === 0xfe) return as('utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return as('utf-16be', 'UTF-16');
  if (first === 0xef && second === 0xbb && third === 0xbf) return as('utf-8', 'UTF-8');
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 1].map(
    (parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even < odd / 10) return as('utf-16le', 'UTF-16');
  if (even > sample.length / 5 && odd < even / 10) return as('utf-16be', 'UTF-16');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // ISO-8859-1 files are read as Windows-1252, its superset, as browsers do (WHATWG Encoding).
    const likely = chardet.detect(bytes.subarray(0, 200_000)) ?? 'windows-1252';
    const label = /^(?:windows-125\d|iso-8859-\d+|koi8-r)$/i.test(likely) ? likely : 'windows-1252';
    return as(label, label.toLowerCase() === 'iso-8859-1' ? 'Latin-1' : label);
  }
}

/** A table as CSV. The byte order mark makes Excel read it as UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(
    `\uFEFF${Papa.unparse(
      rows.map((row) => [...row]),
      { newline: '\r\n' },
    )}\r\n`,
  );
}

/** A table as an XLSX file with every cell as text, so that ZIP codes keep their zeros. */
export async function xlsxOf(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  sheet = 'Targets',
): Promise<Uint8Array> {
  const [header = [], ...others] = rows;
  const data = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...others.map((row) =>
      row.map((value) => (value === '' ? null : { value: escaped(value), type: String, format: '@' })),
    ),
  ];
  const columns = widths.map((width) => ({ width }));
  return writeXlsx(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

/** ECMA-376 part 1, 22.9.2.19: “_x0041_” in a cell stands for a letter, unless its underscore is written so itself. */
function escaped(value: string): string {
  // The writer loses texts that every object knows as a name, such as “toString”.
  if (value in {}) return letterCode(value) + value.slice(1);
  return value.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const letterCode = (text: string) => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

function quoteRemark(row: number): RowRemark {
  const reason =
    'A quotation mark in this row is not closed, or stands in the middle of a cell. Cells may have run together.';
  return { row, taken: true, field: 'row', value: '', reason, mend: 'Compare this row with the file.' };
}

const notWorkbook = 'This is no Excel file that can be read.';

function refuseFile(reason: string, mend: string): { ok: false; refusals: Refusal[] } {
  return refuse({ field: 'file', value: '', reason, mend });
}
