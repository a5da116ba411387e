import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';

/** A page as it was given last time, with what the server needs to say that it is still the same (RFC 9110, 8.8). */
type KeptPage = {
  etag: string | null;
  lastModified: string | null;
  contentType: string;
  bytes: Uint8Array;
};

/** Pages that need not be sent again. Losing one costs a download and nothing else. */
export interface PageCache {
  read(address: string): Promise<KeptPage | null>;
  write(address: string, page: KeptPage): Promise<void>;
  /** Deletes what nobody asked for in a long time. */
  tidy(): Promise<void>;
}

const DAYS_KEPT = 60;
const headSchema = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  contentType: z.string(),
});

/** TGT-5: a folder of pages, one file each: a line about it, then its bytes, packed. Public pages only, nothing of the applicant's. */
export function pageCache(folder: string): PageCache {
  const fileOf = (address: string) =>
    join(folder, `${createHash('sha256').update(address).digest('hex')}.page`);
  return {
    async read(address) {
      try {
        const file = await promisify(gunzip)(await readFile(fileOf(address)), { maxOutputLength: 6_000_000 });
        const end = file.indexOf('\n');
        const head = headSchema.parse(JSON.parse(file.subarray(0, end).toString('utf8')));
        return head.address === address ? { ...head, bytes: file.subarray(end + 1) } : null;
      } catch {
        return null; // Not there, or cut off when the process was killed.
      }
    },
    async write(address, { bytes, ...head }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const packed = await promisify(gzip)(
        Buffer.concat([Buffer.from(`${JSON.stringify({ address, ...head })}\n`), bytes]),
      );
      const beside = `${fileOf(address)}.${randomUUID()}`;
      await writeFile(beside, packed, { mode: 0o600 });
      await rename(beside, fileOf(address));
    },
    async tidy() {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) {
        const path = join(folder, name);
        const { mtimeMs } = await stat(path);
        if (Date.now() - mtimeMs > DAYS_KEPT * 24 * 60 * 60 * 1000) await rm(path, { force: true });
      }
    },
  };
}
