import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import type { Refusal } from '#plain/refusal.ts';
import { type SourceId, columnsOf, headerName, sourceIds, sourceOfHeader, sources } from '../sources.ts';
import type { InputFile } from './csv-reading.ts';

export type FoundFiles = {
  files: InputFile[];
  archives: string[];
  workbooks: string[];
  /** Compressed files of which the end is missing. */
  cutOff: string[];
  refused: Refusal[];
};

/** Looks through a folder: which file is of which source, told by its columns, and which are not read and why. */
export async function findInputFiles(folder: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], archives: [], workbooks: [], cutOff: [], refused: [] };
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  for (const name of names) {
    if (/\.zip$/i.test(name)) found.archives.push(name);
    else if (/\.xlsx$/i.test(name)) found.workbooks.push(name);
    else if (/\.(csv|txt)(\.gz)?$/i.test(name)) {
      const file = await inputFile(join(folder, name), name);
      if (file === 'cut off') found.cutOff.push(name);
      else if ('source' in file) found.files.push(file);
      else found.refused.push(file);
    }
  }
  return found;
}

async function inputFile(path: string, name: string): Promise<InputFile | Refusal | 'cut off'> {
  try {
    return recognised(await beginning(path), path, name);
  } catch (error) {
    if (isZlibError(error)) return 'cut off';
    throw error;
  }
}

/** zlib's codes all begin with Z_; a file that is not there or may not be read has another one. */
export const isZlibError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** A CSV file with what its first lines tell; a refusal when it is of no source. */
export function recognised(head: Buffer, path: string, name: string): InputFile | Refusal {
  const isUtf8 = isWellFormed(head);
  const text = head
    .toString(isUtf8 ? 'utf8' : 'latin1')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const delimiter = ['\t', '|', ','].find((one) => text.slice(0, text.search(/\n|$/)).includes(one)) ?? ',';
  const [header = [], ...lines] = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: LOOKED_AT,
  }).data;
  const source = sourceOfHeader(header);
  if (!source) return unknownFile(name, header);
  if (source === 'visa-applications') return notAWorkbook(name);
  if (lines.length > 1 && !lines.some((line) => fits(line, header))) return otherLines(name, header, lines);
  const year = latestYearIn(name);
  return {
    source,
    path,
    name,
    header,
    delimiter,
    isUtf8,
    order: year,
    dated: year > 0 ? String(year) : null,
  };
}

/** So many lines tell whether a file's lines are those of its header: DuckDB would take hours to refuse each of them. */
const LOOKED_AT = 50;

/** HRSA ends its header with a comma that its lines do not have. */
const fits = (line: readonly string[], header: readonly string[]) =>
  line.length === header.length || (header.at(-1) === '' && line.length === header.length - 1);

/** The release of a file by its name, 0 where it tells none: “npidata_pfile_20050523-20260607.csv” is of 2026. */
const latestYearIn = (name: string) => Math.max(0, ...(name.match(/(?:19|20)\d\d/g) ?? []).map(Number));

/** Enough for the header of 330 columns and some lines. */
export const BEGINNING = 256 * 1024;

async function beginning(path: string): Promise<Buffer> {
  if (!path.endsWith('.gz')) {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of Readable.from(createReadStream(path).pipe(createGunzip()))) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= BEGINNING) break;
  }
  return Buffer.concat(parts);
}

/** Whether the bytes are UTF-8; a character that is cut at the end does not matter. */
function isWellFormed(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf8', { fatal: true }).decode(bytes.subarray(0, bytes.lastIndexOf(10) + 1));
    return true;
  } catch {
    return false;
  }
}

const otherLines = (name: string, header: readonly string[], [line = []]: readonly string[][]): Refusal => ({
  field: name,
  value: line.slice(0, 5).join(', ').slice(0, 80),
  reason: `This is not read: its lines have ${line.length} columns, and its first line names ${header.length}.`,
  mend: 'Download it again from its publisher and leave it as it is.',
});
const notAWorkbook = (name: string): Refusal => ({
  field: name,
  value: '',
  reason:
    'This is not read: labor condition applications are read from the workbooks (.xlsx) as they are published.',
  mend: 'Put the .xlsx file there that was downloaded.',
});

/** Names the source that the file is most like, and the columns that it lacks. */
function unknownFile(name: string, header: readonly string[]): Refusal {
  const there = new Set(header.map(headerName));
  const lacks = (id: SourceId) =>
    Object.values(sources[id].needed).flatMap((names) =>
      names.some((one) => there.has(one)) ? [] : [names[0] ?? ''],
    );
  const nearest = sourceIds
    .map((id) => ({ id, missing: lacks(id), all: Object.keys(sources[id].needed).length }))
    .sort((a, b) => a.missing.length / a.all - b.missing.length / b.all)[0];
  const isLike = nearest && nearest.missing.length < nearest.all && columnsOf(nearest.id, header) === null;
  return {
    field: name,
    value: header.slice(0, 5).join(', ').slice(0, 80),
    reason: isLike
      ? `This is not read. It is most like “${sources[nearest.id].title}”, but has no column “${nearest.missing.join('”, “')}”.`
      : 'This is not read: its columns are those of no file that the directory knows.',
    mend: 'If it should be read, download it again from its publisher and leave its first line as it is.',
  };
}
