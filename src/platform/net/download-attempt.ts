import { open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Response } from 'undici';
import type { Refusal } from '#plain/refusal.ts';
import type { FileFormat } from './content-check.ts';
import { refusals } from './download-refusals.ts';
import {
  type PartNote,
  contradicts,
  discardPart,
  isSameVersion,
  noteOf,
  partPath,
  readNote,
  sizeOf,
  startOfRange,
  validatorOf,
  writeNote,
} from './part-file.ts';
import type { PublicWeb } from './public-web.ts';
import { type Trouble, networkTrouble } from './trouble.ts';

export type DownloadJob = {
  web: PublicWeb;
  address: string;
  /** Where the finished file belongs. While it comes, a `.part` and a note lie beside it. */
  file: string;
  format: FileFormat;
  /** The page on which a person finds the file, for servers that do not give it to programs. */
  page?: string;
  onProgress: (bytes: number, total: number | null) => void;
  signal?: AbortSignal | undefined;
  /** How many times in a row without one more byte; and the pause before the next try in milliseconds. */
  tries?: number;
  pauseBefore?: (failures: number) => number;
};

/** What came of one request. `again`: another one may bring more, after a pause in milliseconds. */
export type Outcome =
  | { kind: 'complete'; note: PartNote }
  | { kind: 'unchanged'; note: PartNote }
  | { kind: 'again'; trouble: Trouble; wait: number | null }
  | { kind: 'refused'; refusal: Refusal };

/** One request: for all of the file, for what is missing of it, or only whether it has changed. */
export async function attempt(job: DownloadJob): Promise<Outcome> {
  const { web, address, file, signal } = job;
  const note = await readNote(file);
  const mine = note?.address === address ? note : null;
  const finished = mine?.sha256 && mine.total === (await sizeOf(file)) ? mine : null;
  const validator = mine && !finished ? validatorOf(mine) : null;
  const have = validator === null ? 0 : resumeAt(await sizeOf(partPath(file)), mine?.total ?? null);
  try {
    const headers = { 'accept-encoding': 'identity', ...questionFor(finished, validator, have) };
    const answer = await web.fetch(address, { headers, signal: signal ?? null });
    const outcome = await judge(job, answer, { finished, mine, have });
    if (outcome) {
      await answer.body?.cancel().catch(() => undefined);
      return outcome;
    }
    return answer.status === 206 && mine
      ? await receive(job, answer, mine, have)
      : await receive(job, answer, noteOf(address, answer), 0);
  } catch (error) {
    const trouble = signal?.aborted ? null : networkTrouble(error);
    if (!trouble) throw error;
    return { kind: 'again', trouble, wait: null };
  }
}

/** Where to go on. Of a part that is whole already the last byte is asked for, which tells that the version is the same. */
function resumeAt(size: number, total: number | null): number {
  return total !== null && size >= total ? Math.max(0, total - 1) : size;
}

function questionFor(
  finished: PartNote | null,
  validator: string | null,
  have: number,
): Record<string, string> {
  if (finished?.etag) return { 'if-none-match': finished.etag };
  if (finished?.lastModified) return { 'if-modified-since': finished.lastModified };
  if (validator !== null && have > 0) return { range: `bytes=${have}-`, 'if-range': validator };
  return {};
}

type Before = { finished: PartNote | null; mine: PartNote | null; have: number };

/** What the head of an answer decides; null where its body is to be taken. */
async function judge(job: DownloadJob, answer: Response, before: Before): Promise<Outcome | null> {
  const { file, address } = job;
  const { status } = answer;
  const say = refusals(job);
  if (status === 304 && before.finished) return { kind: 'unchanged', note: before.finished };
  if (status === 416) {
    // The version of today is shorter than the part.
    await discardPart(file);
    return { kind: 'again', trouble: changedMeanwhile, wait: 0 };
  }
  if (status === 429 || status === 408 || status >= 500)
    return { kind: 'again', trouble: busy(status), wait: waitOf(answer) };
  if (status !== 200 && status !== 206)
    return { kind: 'refused', refusal: say.status(status, job.page ?? null) };
  if (/^text\/html|^application\/xhtml/i.test(answer.headers.get('content-type') ?? '')) {
    const refusal = say.wrongContent('The server sent a web page instead of the file.');
    return { kind: 'refused', refusal };
  }
  const brought = noteOf(address, answer);
  if (status === 200 && before.finished && isSameVersion(before.finished, brought))
    return { kind: 'unchanged', note: before.finished };
  const isOther = !before.mine || contradicts(before.mine, brought);
  if (status === 206 && (isOther || startOfRange(answer) !== before.have)) {
    await discardPart(file);
    return { kind: 'again', trouble: changedMeanwhile, wait: 0 };
  }
  const { bavail, bsize } = await statfs(dirname(file));
  const missing = brought.total === null ? 0 : brought.total - (status === 206 ? before.have : 0);
  if (missing > bavail * bsize) return { kind: 'refused', refusal: say.diskFull(0, missing) };
  return null;
}

/** Takes the body into the part. What came stays, also when the connection breaks off. */
async function receive(job: DownloadJob, answer: Response, note: PartNote, from: number): Promise<Outcome> {
  const { file, onProgress } = job;
  const part = await open(partPath(file), from > 0 ? 'r+' : 'w');
  let bytes = from;
  try {
    await part.truncate(from);
    if (from === 0) await writeNote(file, note);
    onProgress(bytes, note.total);
    for await (const piece of answer.body ?? []) {
      await part.write(piece, 0, piece.length, bytes);
      bytes += piece.length;
      onProgress(bytes, note.total);
    }
  } finally {
    await part.close();
  }
  if (note.total === null || bytes === note.total) return { kind: 'complete', note };
  if (bytes > note.total) await discardPart(file);
  return { kind: 'again', trouble: cutShort, wait: null };
}

/** A server that is busy may say for how long (RFC 9110, section 10.2.3); more than two minutes are not waited. */
function waitOf(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isNaN(seconds) ? null : Math.min(120, seconds) * 1000;
}

const busy = (status: number): Trouble => ({
  reason: `The server is busy or out of order (answer ${status}).`,
  mend: 'Start the update again later. It continues where it stopped.',
  passes: true,
});
const changedMeanwhile: Trouble = {
  reason: 'The file changed on the server while it was coming.',
  mend: 'Start the update again: the new version comes from its beginning.',
  passes: true,
};
const cutShort: Trouble = {
  reason: 'The server sends less of the file than it announces.',
  mend: 'Start the update again later. It continues where it stopped.',
  passes: true,
};
