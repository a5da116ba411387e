import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { putInPlace } from '#platform/files/lasting.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { contentFault } from './content-check.ts';
import { type DownloadJob, type Outcome, attempt } from './download-attempt.ts';
import { refusals } from './download-refusals.ts';
import { type PartNote, discardPart, partPath, readNote, sizeOf, writeNote } from './part-file.ts';

export type Downloaded = {
  bytes: number;
  sha256: string;
  /** The day on which the server says that the file was changed. */
  modified: IsoDate | null;
  /** False where the file was there already and is the same on the server. */
  isNew: boolean;
};

/** Seconds apart at first, then a minute: about three minutes in all. */
const usualPause = (failures: number) => Math.min(60_000, 1000 * 2 ** failures);

/**
 * TGT-3: brings a file of any size. A connection that breaks off is taken up where it ended, now or at the next start,
 * if the server still has the same version. Only a file that is complete and is what it should be gets its name.
 */
export async function download(job: DownloadJob): Promise<Result<Downloaded>> {
  const { file, signal, tries = 8, pauseBefore = usualPause } = job;
  const say = refusals(job);
  let failures = 0;
  let furthest = 0;
  try {
    await mkdir(dirname(file), { recursive: true });
    for (;;) {
      const outcome: Outcome = await attempt(job);
      if (outcome.kind === 'refused') return refuse(outcome.refusal);
      if (outcome.kind === 'unchanged') return ok(known(outcome.note, false));
      if (outcome.kind === 'complete') return await finish(job, outcome.note, say.wrongContent);
      const bytes = await sizeOf(partPath(file));
      failures = bytes > furthest ? 1 : failures + 1;
      furthest = Math.max(furthest, bytes);
      // A server that never gave a byte is given up sooner: most likely there is no network.
      if (!outcome.trouble.passes || failures >= (furthest > 0 ? tries : Math.min(tries, 4))) {
        const { total } = (await readNote(file)) ?? { total: null };
        return refuse(say.trouble(outcome.trouble, bytes, total));
      }
      await pause(outcome.wait ?? pauseBefore(failures), undefined, { signal });
    }
  } catch (error) {
    if (signal?.aborted) return refuse(say.stopped());
    if (isDiskFull(error)) return refuse(say.diskFull(await sizeOf(partPath(file)), null));
    throw error;
  }
}

async function finish(
  { file, format, onProgress }: DownloadJob,
  note: PartNote,
  wrongContent: (reason: string) => Refusal,
): Promise<Result<Downloaded>> {
  const part = partPath(file);
  const fault = await contentFault(part, format);
  if (fault) {
    await discardPart(file);
    return refuse(wrongContent(fault));
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(part), hash);
  const bytes = await sizeOf(part);
  await putInPlace(part, file);
  const finished = { ...note, total: bytes, sha256: hash.digest('hex') };
  await writeNote(file, finished);
  onProgress(bytes, bytes);
  return ok(known(finished, true));
}

function known({ total, sha256, lastModified }: PartNote, isNew: boolean): Downloaded {
  const moment = Date.parse(lastModified ?? '');
  const modified = Number.isNaN(moment) ? null : new Date(moment).toISOString().slice(0, 10);
  return { bytes: total ?? 0, sha256: sha256 ?? '', modified, isNew };
}

const isDiskFull = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));
