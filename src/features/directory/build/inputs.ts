import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DamagedZip } from '#platform/files/zip-entries.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { downloadsIn, filesOf } from '../downloads.ts';
import { type SourceId, sourceIds } from '../sources.ts';
import { archiveInputs } from './archives.ts';
import type { FilePart, InputFile } from './csv-reading.ts';
import { findInputFiles, isZlibError } from './input-files.ts';

/** A file to read, in one part or, where it does not fit on the disk unpacked, in several. */
export type Input = {
  file: InputFile;
  bytes: number;
  parts(): AsyncIterable<FilePart>;
};

/** A file that was downloaded for a source. */
type Noted = { source: SourceId; bytes: number; modified: string | null };

export type Gathered = {
  inputs: Input[];
  workbooks: string[];
  refused: Refusal[];
  noted: ReadonlyMap<string, Noted>;
};

/** All that can be read in a folder, in the order of reading, and what is not read with the reason. */
export async function gatherInputs(folder: string, workplace: string): Promise<Result<Gathered>> {
  const found = await findInputFiles(folder);
  if (found.cutOff.length > 0) return refuse(found.cutOff.map(cutOff));
  const noted = await downloadsOf(folder);
  const inputs: Input[] = [];
  for (const file of found.files) {
    const { size } = await stat(file.path);
    const download = noted.get(file.name);
    if (download && download.bytes !== size) return refuse(changed(file.name, download.bytes, size));
    if (!(await isWhole(file.path, size))) return refuse(cutOff(file.name));
    inputs.push({
      file: { ...file, dated: download?.modified ?? file.dated },
      bytes: size,
      parts: () => whole(file.path),
    });
  }
  const refused = [...found.refused];
  for (const name of found.archives) {
    const archive = await archiveInputs(join(folder, name), name, workplace).catch((error: unknown) => {
      if (error instanceof DamagedZip) return null;
      throw error;
    });
    if (!archive) return refuse(cutOff(name));
    inputs.push(...archive.inputs);
    refused.push(...archive.refused);
  }
  if (inputs.length === 0) return refuse([nothing(folder), ...refused]);
  inputs.sort((a, b) => a.file.order - b.file.order);
  return ok({ inputs, workbooks: found.workbooks, refused, noted });
}

async function* whole(path: string) {
  yield { path, linesBefore: 0 };
}

/** What `directory update` noted of the files that it brought, by the file's name. */
async function downloadsOf(folder: string): Promise<Map<string, Noted>> {
  const noted = downloadsIn(await readFile(join(folder, 'downloads.json'), 'utf8').catch(() => ''));
  return new Map(
    sourceIds.flatMap((source) =>
      filesOf(noted, source).map(({ file, bytes, modified }) => [file, { source, bytes, modified }] as const),
    ),
  );
}

/**
 * Whether a file ends where a line ends: one that does not was cut off on its way. DuckDB reads a compressed file that was
 * cut off without a word, so it is unpacked once to its checksum.
 */
async function isWhole(path: string, size: number): Promise<boolean> {
  if (!path.endsWith('.gz')) return (await lastByte(path, size)) === lineFeed;
  let last: number | undefined;
  try {
    await pipeline(createReadStream(path), createGunzip(), async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) last = part.at(-1);
    });
  } catch (error) {
    if (isZlibError(error)) return false;
    throw error;
  }
  return last === lineFeed;
}

const lineFeed = 10;

async function lastByte(path: string, size: number): Promise<number | undefined> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return buffer[0];
  } finally {
    await file.close();
  }
}

const changed = (name: string, noted: number, size: number): Refusal => ({
  field: name,
  value: `${size} bytes`,
  reason: `The file was downloaded with ${noted} bytes and has changed since.`,
  mend: 'Start the update again: it downloads the file anew.',
});
const cutOff = (name: string): Refusal => ({
  field: name,
  value: '',
  reason: 'The file was cut off: its end is missing. The directory before it stays in use.',
  mend: 'Download the file again, or take it out of the folder to build without it.',
});
const nothing = (folder: string): Refusal => ({
  field: 'folder',
  value: folder,
  reason: 'There is no file in this folder that the directory can be built from.',
  mend: 'Put the official files there as they were downloaded, or let “foothold directory update” download them.',
});
