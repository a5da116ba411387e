import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '#platform/files/lasting.ts';
import { download } from '#platform/net/download.ts';
import { type Refusal, type Result, ok } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Asking } from './ask-publisher-service.ts';
import { type Brought, type Downloads, downloadsIn, filesOf, leftovers, withBrought } from './downloads.ts';
import { type Found, findOfficialFiles } from './official-files-service.ts';
import type { OfficialFile } from './source-addresses.ts';
import { type SourceId, sourceIds, sources } from './sources.ts';
import type { UpdateProgress } from './update-lines.ts';

export type DownloadOptions = Omit<Asking, 'today'> & {
  /** Where the official files lie. */
  folder: string;
  now: () => IsoInstant;
  /** share: of all downloads together. */
  onProgress: (progress: UpdateProgress) => void;
  without?: readonly SourceId[] | undefined;
};

/**
 * TGT-3: brings the current official files. Each source fails alone: the others go on, and the answer tells what is
 * missing and why. Throws only when it is stopped, or for a fault of ours.
 */
export async function downloadOfficialFiles(options: DownloadOptions): Promise<Refusal[]> {
  const { folder, now, onProgress, without = [] } = options;
  await mkdir(folder, { recursive: true });
  const wanted = sourceIds.filter((id) => !without.includes(id)).toSorted(smallestFirst);
  const all = wanted.reduce((sum, id) => sum + sources[id].megabytes, 0);
  onProgress({ step: 'Asking the publishers', source: null, bytes: 0, total: null, share: 0 });
  const found = await findOfficialFiles({ ...options, today: now().slice(0, 10) }, wanted);
  const before = await readDownloads(folder);
  let downloads = before;
  let done = 0;
  const gaps: Refusal[] = [];
  for (const { id, files } of found) {
    const weight = sources[id].megabytes / all;
    const from = done;
    done += weight;
    if (!files.ok) {
      gaps.push(...files.refusals);
      continue;
    }
    const shareOf = (part: number) => from + weight * part;
    const { brought, refusals } = await bringSource(options, id, files.value, before, shareOf);
    gaps.push(...refusals);
    const next = withBrought(downloads, id, brought);
    if (JSON.stringify(next) !== JSON.stringify(downloads)) await writeDownloads(folder, next);
    downloads = next;
  }
  await tidy(folder, before, downloads, found, without);
  return gaps;
}

/** The files of one source, the oldest first. When one does not come, those of the release before are kept. */
async function bringSource(
  options: DownloadOptions,
  id: SourceId,
  files: readonly OfficialFile[],
  before: Downloads,
  shareOf: (part: number) => number,
): Promise<{ brought: Brought[]; refusals: Refusal[] }> {
  const brought: Brought[] = [];
  const refusals: Refusal[] = [];
  for (const [place, file] of files.entries()) {
    const answer = await bring(options, id, file, before, (bytes, total) => {
      const share = shareOf((place + (total ? Math.min(1, bytes / total) : 0)) / files.length);
      options.onProgress({ step: `Downloading ${file.name}`, source: id, bytes, total, share });
    });
    if (answer.ok) brought.push(answer.value);
    else refusals.push(...answer.refusals);
  }
  const isNew = ({ file }: Brought) => brought.some((one) => one.file === file);
  const kept = refusals.length > 0 ? filesOf(before, id).filter((one) => !isNew(one)) : [];
  return { brought: [...kept.toReversed(), ...brought], refusals };
}

async function bring(
  { web, folder, signal, now, pauseBefore }: DownloadOptions,
  id: SourceId,
  { address, name, released }: OfficialFile,
  before: Downloads,
  onProgress: (bytes: number, total: number | null) => void,
): Promise<Result<Brought>> {
  const answer = await download({
    web,
    address,
    file: join(folder, name),
    format: /\.(?:zip|xlsx)$/i.test(name) ? 'zip' : 'table',
    page: sources[id].page,
    onProgress,
    signal,
    ...(pauseBefore ? { pauseBefore } : {}),
  });
  signal?.throwIfAborted();
  if (!answer.ok) return answer;
  const { bytes, sha256, modified, isNew } = answer.value;
  const noted = filesOf(before, id).find(({ file }) => file === name);
  const fetchedAt = !isNew && noted ? noted.fetchedAt : now();
  return ok({ file: name, address, bytes, sha256, modified: released ?? modified, fetchedAt });
}

async function readDownloads(folder: string): Promise<Downloads> {
  return downloadsIn(await readFile(join(folder, 'downloads.json'), 'utf8').catch(() => ''));
}

const writeDownloads = (folder: string, downloads: Downloads) =>
  replaceFile(join(folder, 'downloads.json'), JSON.stringify(downloads, null, 1));

async function tidy(
  folder: string,
  before: Downloads,
  now: Downloads,
  found: readonly Found[],
  without: readonly SourceId[],
): Promise<void> {
  const files = found.map((one) => (one.files.ok ? one.files.value : null));
  const isComplete = without.length === 0 && !files.includes(null);
  const expected = isComplete ? files.flatMap((one) => one ?? []) : null;
  for (const name of leftovers(await readdir(folder), before, now, expected)) await rm(join(folder, name));
}

/** The small files first: when the line is slow, most of the directory can be built without the largest. */
const smallestFirst = (one: SourceId, other: SourceId) => sources[one].megabytes - sources[other].megabytes;
