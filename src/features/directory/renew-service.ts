import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderHeld, lockFolder } from '#platform/folder-lock.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import { PROGRAM } from './artefact.ts';
import { buildDirectory } from './build-service.ts';
import { type DownloadOptions, downloadOfficialFiles } from './download-service.ts';
import { currentRelease } from './release.ts';
import type { UpdateDone, UpdateProgress } from './update-lines.ts';

type Options = {
  /** The directory's folder: releases, the note which one is in use, and `downloads/` with the official files. */
  folder: string;
  now: () => IsoInstant;
  onProgress: (progress: UpdateProgress) => void;
  signal?: AbortSignal | undefined;
};
export type BuildOptions = Options & { from: string };
export type UpdateOptions = Options & Pick<DownloadOptions, 'web' | 'publishers' | 'without' | 'pauseBefore'>;

export const downloadsFolder = (folder: string) => join(folder, 'downloads');

/** The share of an update that is downloading: the rest is the build. */
const DOWNLOADING = 0.7;

/** TGT-3: downloads the official files that are new, and builds the directory from them when there are any. */
export function updateDirectory(options: UpdateOptions): Promise<Result<UpdateDone>> {
  const { folder, onProgress } = options;
  return alone(options, async () => {
    const gaps = await downloadOfficialFiles({
      ...options,
      folder: downloadsFolder(folder),
      onProgress: (progress) => onProgress({ ...progress, share: progress.share * DOWNLOADING }),
    });
    const release = await upToDate(folder);
    if (release) return ok({ release, isNew: false, counts: {}, sources: [], gaps, seconds: 0 });
    const later = (share: number) => DOWNLOADING + (1 - DOWNLOADING) * share;
    const built = await build({ ...options, from: downloadsFolder(folder) }, later);
    return built.ok ? ok({ ...built.value, gaps }) : refuse([...built.refusals, ...gaps]);
  });
}

/** TGT-3: builds the directory from the files in a folder, whichever of them are there. */
export function renewFromFolder(options: BuildOptions): Promise<Result<UpdateDone>> {
  return alone(options, () => build(options, (share) => share));
}

async function build(options: BuildOptions, shareOf: (share: number) => number): Promise<Result<UpdateDone>> {
  const { from, folder, now, signal, onProgress } = options;
  const built = await buildDirectory({
    from,
    into: folder,
    now,
    signal,
    onProgress: ({ step, source, share }) =>
      onProgress({ step, source, bytes: 0, total: null, share: shareOf(share) }),
  });
  if (!built.ok) return built;
  const { release, counts, sources, seconds } = built.value;
  return ok({ release, isNew: true, counts, sources, gaps: [], seconds });
}

/** One at a time on a machine. The lock is the operating system's: it ends with its process, also after kill -9. */
async function alone<T>({ folder, signal }: Options, work: () => Promise<Result<T>>): Promise<Result<T>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const lock = lockFolder(folder);
    try {
      return await work();
    } finally {
      lock.release();
    }
  } catch (error) {
    if (signal?.aborted) return refuse(stopped);
    if (error instanceof FolderHeld) return refuse(atWork(error.holder?.pid));
    if (isDiskFull(error)) return refuse(diskFull);
    throw error;
  }
}

/** The release in use, when it was built by this program after all files came; else null. */
async function upToDate(folder: string): Promise<string | null> {
  const current = await currentRelease(folder);
  if (current?.program !== PROGRAM) return null;
  const downloads = downloadsFolder(folder);
  const paths = ['.', ...(await readdir(downloads))].map((name) => join(downloads, name));
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs));
  // A file system counts finer than our clock, whose milliseconds are whole.
  return Math.floor(Math.max(...times)) <= Date.parse(current.built) ? current.release : null;
}

const isDiskFull = (error: unknown) => error instanceof Error && /ENOSPC|no space left/i.test(String(error));

const atWork = (pid: number | undefined): Refusal => ({
  field: 'directory',
  value: pid ? `process ${pid}` : '',
  reason: 'The directory is being updated or built at the moment.',
  mend: 'Wait until that is done.',
});
const diskFull: Refusal = {
  field: 'disk',
  value: '',
  reason: 'The disk is full. The directory before stays in use, and what was downloaded is kept.',
  mend: 'Free about 5 GB on the disk, then start again. It continues where it stopped.',
};
const stopped: Refusal = {
  field: 'directory',
  value: '',
  reason: 'The update was stopped. The directory before stays in use, and what was downloaded is kept.',
  mend: 'Start it again when you like. It continues where it stopped.',
};
