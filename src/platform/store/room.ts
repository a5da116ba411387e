import { statfs } from 'node:fs/promises';
import type { Parts } from '../parts.ts';

/** What the embedded store asks for at once: a segment of its log (16 MB), and some pages. */
const bytesNeeded = 20_000_000;

/** Whether the disk has room for what is to be kept next. A PostgreSQL server elsewhere watches its own disk. */
export async function hasRoom({ kept }: Pick<Parts, 'kept'>): Promise<boolean> {
  if (kept?.engine !== 'embedded') return true;
  const { bavail, bsize } = await statfs(kept.folder);
  return bavail * bsize >= bytesNeeded;
}
