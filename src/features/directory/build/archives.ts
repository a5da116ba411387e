import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type OpenZip, type ZipEntry, openZip } from '#platform/files/zip-entries.ts';
import type { Refusal } from '#plain/refusal.ts';
import { type FilePart, lineEnd } from './csv-reading.ts';
import { BEGINNING, recognised } from './input-files.ts';
import type { Input } from './inputs.ts';

/** An entry larger than this is read in parts: NPPES has 10 GB unpacked, more than many laptops have free. */
const PART = 64 * 1024 * 1024;

/** What can be read of a ZIP file: each entry that is a CSV file of a source. */
export async function archiveInputs(
  path: string,
  name: string,
  workplace: string,
  partBytes = PART,
): Promise<{ inputs: Input[]; refused: Refusal[] }> {
  const zip = await openZip(path);
  const inputs: Input[] = [];
  const refused: Refusal[] = [];
  try {
    for (const entry of zip.entries) {
      if (!/\.(csv|txt)$/i.test(entry.name) || /fileheader/i.test(entry.name)) continue;
      const file = recognised(await headOf(zip, entry), path, `${entry.name} in ${name}`);
      if ('source' in file)
        inputs.push({
          file,
          bytes: entry.bytes,
          parts: () => partsOf(path, entry.name, workplace, partBytes),
        });
      else refused.push(file);
    }
  } finally {
    zip.close();
  }
  return { inputs, refused };
}

async function headOf(zip: OpenZip, entry: ZipEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of zip.read(entry)) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= BEGINNING) break;
  }
  return Buffer.concat(parts);
}

/**
 * An entry as files of some bytes that end where a line ends. While one is read the next is unpacked; never more than
 * three lie on the disk.
 */
async function* partsOf(
  path: string,
  entryName: string,
  workplace: string,
  partBytes: number,
): AsyncGenerator<FilePart> {
  const zip = await openZip(path);
  try {
    const entry = zip.entries.find(({ name }) => name === entryName);
    if (!entry) throw new Error(`The ZIP file no longer holds “${entryName}”.`);
    const chunks = chunksOf(zip.read(entry), partBytes);
    let number = 0;
    let lines = 0;
    const unpackNext = async (): Promise<FilePart | null> => {
      const { value, done } = await chunks.next();
      if (done) return null;
      const part = { path: join(workplace, `part-${number++}.csv`), linesBefore: lines };
      await pipeline(value, createWriteStream(part.path));
      lines += lineEndsIn(value);
      return part;
    };
    let next = unpackNext();
    for (let part = await next; part; part = await next) {
      next = unpackNext();
      // Whoever awaits it next sees the fault; until then it must not end the process.
      next.catch(() => undefined);
      yield part;
      await rm(part.path, { force: true });
    }
  } finally {
    zip.close();
  }
}

function lineEndsIn(pieces: readonly Buffer[]): number {
  let count = 0;
  for (const piece of pieces)
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) count++;
  return count;
}

/** A stream in pieces of about so many bytes, each ending with a line of the file. */
async function* chunksOf(stream: AsyncIterable<Buffer>, partBytes: number): AsyncGenerator<Buffer[]> {
  let chunk: Buffer[] = [];
  let bytes = 0;
  let isQuoted: boolean | null = null;
  for await (const part of stream) {
    isQuoted ??= part[0] === 34;
    const end = bytes + part.length >= partBytes ? lineEnd(part, isQuoted) : -1;
    if (end < 0) {
      chunk.push(part);
      bytes += part.length;
      continue;
    }
    yield [...chunk, part.subarray(0, end)];
    chunk = [part.subarray(end)];
    bytes = part.length - end;
  }
  if (bytes > 0) yield chunk;
}
