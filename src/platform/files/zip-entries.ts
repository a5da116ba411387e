import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, fromBufferPromise, openPromise } from 'yauzl';

export type ZipEntry = { readonly name: string; readonly bytes: number };

/** A ZIP file that is read where it lies: one entry at a time, as a stream, whatever its size. */
export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  /** The content of an entry. Reading on past damage throws a DamagedZip: what came before it may be wrong too. */
  read(entry: ZipEntry): AsyncGenerator<Buffer>;
  close(): void;
}

/** A file that is no whole ZIP file, or an entry that is not what was packed. */
export class DamagedZip extends Error {
  /** The entry that is damaged; null when the file as a whole cannot be opened. */
  readonly entry: string | null;
  constructor(entry: string | null, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const what = entry === null ? 'This is not a whole ZIP file' : `“${entry}” in the ZIP file is damaged`;
    super(`${what}: ${why.slice(0, 200)}`, { cause });
    this.entry = entry;
  }
}

/**
 * Opens a ZIP file (ZIP64 too), on disk or in memory, by the list at its end: a file that was cut off has none and is
 * refused here.
 */
export async function openZip(source: string | Buffer): Promise<OpenZip> {
  const opened =
    typeof source === 'string'
      ? openPromise(source, { autoClose: false })
      : fromBufferPromise(source, { autoClose: false });
  const zip = await opened.catch((error: unknown) => {
    throw isSystemError(error) ? error : new DamagedZip(null, error);
  });
  try {
    const found = new Map<ZipEntry, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      found.set({ name: entry.fileName, bytes: entry.uncompressedSize }, entry);
    }
    return {
      entries: [...found.keys()],
      read: (entry) => contentOf(zip, found.get(entry), entry.name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw new DamagedZip(null, error);
  }
}

/** yauzl checks the length but not the CRC-32, without which a flipped bit in a name would go unseen. */
async function* contentOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (!entry) throw new Error(`The ZIP file has no entry “${name}”.`);
  let sum = 0;
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      sum = crc32(part, sum);
      yield part;
    }
  } catch (error) {
    throw isSystemError(error) ? error : new DamagedZip(name, error);
  }
  if (sum !== entry.crc32) throw new DamagedZip(name, 'its checksum is wrong');
}

/** What the operating system refused (no such file, no permission) says nothing about the file's content. */
const isSystemError = (error: unknown) => error instanceof Error && 'syscall' in error;
