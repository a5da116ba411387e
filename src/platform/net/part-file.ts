import { readFile, rm, stat } from 'node:fs/promises';
import type { Response } from 'undici';
import { z } from 'zod';
import { replaceFile } from '#platform/files/lasting.ts';

/** What is known of a file while it comes and after: which version of which address, and how long it must be. */
const noteSchema = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  total: z.number().nullable(),
  /** The SHA-256 of the finished and checked file; null while it is coming. */
  sha256: z.string().nullable(),
});
export type PartNote = z.infer<typeof noteSchema>;

/** A file, its part that is coming, and the note about both. */
export const partPath = (file: string) => `${file}.part`;
const notePath = (file: string) => `${file}.download.json`;

export async function readNote(file: string): Promise<PartNote | null> {
  const text = await readFile(notePath(file), 'utf8').catch(() => 'null');
  try {
    return noteSchema.nullable().parse(JSON.parse(text));
  } catch {
    return null; // A note that was cut off by a full disk or a power cut tells nothing: the file comes anew.
  }
}

/** Replaced as a whole: half a note would be taken for none. */
export const writeNote = (file: string, note: PartNote) => replaceFile(notePath(file), JSON.stringify(note));

export async function discardPart(file: string): Promise<void> {
  await rm(partPath(file), { force: true });
}

export const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** The version that an answer brings. What was packed for the way has another length, and no middle to go on from. */
export function noteOf(address: string, answer: Response): PartNote {
  const encoding = answer.headers.get('content-encoding');
  const isPlain = encoding === null || encoding === 'identity';
  const length = isPlain && answer.status === 200 ? answer.headers.get('content-length') : null;
  return {
    address,
    etag: isPlain ? answer.headers.get('etag') : null,
    lastModified: isPlain ? answer.headers.get('last-modified') : null,
    total: length === null ? totalOfRange(answer) : Number(length),
    sha256: null,
  };
}

/** RFC 9110, section 13.1.5: what a range may be asked for with. A weak ETag does not promise the same bytes. */
export function validatorOf({ etag, lastModified }: PartNote): string | null {
  return etag && !etag.startsWith('W/') ? etag : lastModified;
}

/** Whether the server tells that what it has is what we have. It may leave out the length, but not all else. */
export function isSameVersion(mine: PartNote, brought: PartNote): boolean {
  return (brought.etag ?? brought.lastModified) !== null && !contradicts(mine, brought);
}

/** Whether two notes cannot be of one version. An answer with a part of a file need not repeat all (RFC 9110, 15.3.7). */
export function contradicts(mine: PartNote, brought: PartNote): boolean {
  const differ = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other;
  return (
    differ(mine.etag, brought.etag) ||
    differ(mine.lastModified, brought.lastModified) ||
    differ(mine.total, brought.total)
  );
}

/** `bytes 500-999/1000`: where the answer begins, and how long the whole is. */
export function startOfRange(answer: Response): number | null {
  const start = /^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1];
  return start === undefined ? null : Number(start);
}

function totalOfRange(answer: Response): number | null {
  const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
  return total === undefined ? null : Number(total);
}
