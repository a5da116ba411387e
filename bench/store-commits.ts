// Commits per second of the store on both engines, each made durable, against what the disk itself can sync.
// Absolute numbers belong to a machine; the ratios are what to compare. Run: npm run bench:store
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '#test/support/postgres.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';

const rounds = Number(process.argv[2] ?? 5);
const secondsEach = 1;
const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-'));
try {
  await measure('embedded, one writer', await openTestStore(join(folder, 'embedded')), 1);
  if (postgresPrograms()) {
    const server = await startPostgres({ durable: true });
    try {
      for (const writers of [1, 8]) {
        const opened = await openTestStore(join(folder, `server-${writers}`), await server.newDatabase());
        await measure(`PostgreSQL, ${writers} at a time`, opened, writers);
      }
    } finally {
      await server.stop();
    }
  } else {
    console.log('PostgreSQL is not installed: not measured (Debian: apt-get install postgresql).');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Disk and store take turns, so that what else the machine does falls on both; the median round is shown. */
async function measure(what: string, opened: OpenedStore, writers: number) {
  const commitFor = await committer(opened, writers);
  const found: { ratio: number; rate: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const disk = syncsOfTheDisk();
    const rate = await commitFor();
    found.push({ ratio: rate / disk, rate });
  }
  await opened.store.close();
  const sorted = found.toSorted((a, b) => a.ratio - b.ratio);
  const [least, median, most] = [0, rounds >> 1, rounds - 1].map((at) => sorted[at]?.ratio.toFixed(2));
  const rate = sorted[rounds >> 1]?.rate.toFixed(0).padStart(6);
  console.log(`${what.padEnd(24)} ${rate} commits/s = ${median} of the disk's syncs (${least} to ${most})`);
}

/** The limit of one writer: nothing that waits for the disk at each commit can be faster. */
function syncsOfTheDisk(): number {
  const file = openSync(join(folder, 'disk'), 'w');
  const page = Buffer.alloc(8192, 1);
  let syncs = 0;
  const begun = performance.now();
  while (performance.now() - begun < secondsEach * 1000) {
    writeSync(file, page);
    fsyncSync(file);
    syncs++;
  }
  const rate = (syncs * 1000) / (performance.now() - begun);
  closeSync(file);
  return rate;
}

/** Transactions of one inserted row each, as services make them: role, workspace and row-level security included. */
async function committer(
  { parts, newWorkspace }: OpenedStore,
  writers: number,
): Promise<() => Promise<number>> {
  const workspace = await newWorkspace();
  const now = parts.clock.now();
  const commit = () =>
    workspace.transaction((db) =>
      db
        .insertInto('session')
        .values({ token_hash: parts.newId(), created_at: now, expires_at: now })
        .execute(),
    );
  return async () => {
    let commits = 0;
    const begun = performance.now();
    const write = async () => {
      for (; performance.now() - begun < secondsEach * 1000; commits++) await commit();
    };
    await Promise.all(Array.from({ length: writers }, write));
    return (commits * 1000) / (performance.now() - begun);
  };
}
