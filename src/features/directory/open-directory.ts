import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { PROGRAM } from './artefact.ts';
import type { DirectoryDb } from './directory-db.ts';
import { DamagedDirectory } from './line-queries.ts';
import { type OpenRelease, openRelease } from './open-release.ts';
import { currentRelease } from './release.ts';

declare module '#platform/parts.ts' {
  interface Parts {
    /** The national directory. Without it the pages say that there is none. */
    directory?: Directory;
  }
}

/** The directory on this computer. */
export interface Directory {
  /** Works with the release in use, which stays open until the work ends, also when a newer one takes over meanwhile. */
  read<T>(work: (db: DirectoryDb) => Promise<T>): Promise<Result<T>>;
  close(): Promise<void>;
}

/** How long a newer release may stay unnoticed. */
const LOOK_AGAIN = 1000;

/**
 * Each search gets a turn of the event loop of its own: it works in memory for some milliseconds and would otherwise go on with
 * the next one, and all else would wait for the last of them.
 */
function eventLoopTurns() {
  let last: Promise<void> = Promise.resolve();
  return { next: () => (last = last.then(() => nextTurn())) };
}

/** TGT-3: opens the directory in this folder when it is first asked, and changes over when a newer one is published. */
export function openDirectory(folder: string, log: Logger): Directory {
  let open: OpenRelease | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Refusal | null> | null = null;
  let closed = false;
  const turns = eventLoopTurns();

  const look = async (): Promise<Refusal | null> => {
    const current = await currentRelease(folder);
    if (current === null) return open ? null : noDirectory;
    if (open?.is(current)) return null;
    const whyNot = (err: unknown) => log.warn({ err, file: current.file }, 'the directory cannot be opened');
    const opened = current.program === PROGRAM ? await openRelease(folder, current, whyNot) : null;
    // A newer release that cannot be read takes nothing away: the one before it stays.
    if (opened === null) return open ? null : current.program === PROGRAM ? damaged : ofOtherProgram;
    void open?.closeWhenUnused();
    open = opened;
    return null;
  };
  const lookAgain = async () => {
    if (open && performance.now() - lookedAt < LOOK_AGAIN) return null;
    looking ??= look().finally(() => {
      looking = null;
      lookedAt = performance.now();
    });
    return looking;
  };
  return {
    async read(work) {
      const refusal = closed ? noDirectory : await lookAgain();
      if (refusal) return refuse(refusal);
      await turns.next();
      if (!open) return refuse(noDirectory);
      const used = open;
      try {
        return ok(await used.use(work));
      } catch (error) {
        if (!isDamage(error)) throw error;
        log.error({ err: error }, 'the directory cannot be read');
        // It is opened anew at the next search: by then it may have been built again.
        if (open === used) open = null;
        void used.closeWhenUnused();
        return refuse(damaged);
      }
    },
    async close() {
      closed = true;
      await looking;
      await open?.closeWhenUnused();
      open = null;
    },
  };
}

/** What DuckDB says when a file is not what it was when it was written, or can no longer be read at all. */
const isDamage = (error: unknown) =>
  error instanceof DamagedDirectory ||
  (error instanceof Error && /^(?:IO|FATAL|INTERNAL|Serialization|Corrupt\w*) /i.test(error.message));

export const noDirectory: Refusal = {
  field: 'directory',
  value: '',
  reason: 'There is no directory on this computer yet.',
  mend: 'Download it on the page “Find targets”. Until then, add targets by hand or import a list.',
};
const buildAgain = 'Build it again on the page “Find targets”, under “Data and sources”.';
const ofOtherProgram: Refusal = {
  field: 'directory',
  value: '',
  reason: 'The directory on this computer was built by another version of Foothold.',
  mend: buildAgain,
};
const damaged: Refusal = {
  field: 'directory',
  value: '',
  reason: 'The directory on this computer cannot be read. Its file is missing or damaged.',
  mend: buildAgain,
};
