// Commits per second of the store on both engines, each made durable, against what the disk itself can sync.
// Absolute numbers belong to a machine; the ratios are what to compare. Run: npm run bench:store
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '#test/support/postgres.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';

const seconds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-'));
try {
  const disk = syncsOfTheDisk();
  report('disk: write 8 KB and fsync', disk, disk);
  report('embedded, one writer', await commitsOf(await openTestStore(join(folder, 'embedded')), 1), disk);
  if (postgresPrograms()) {
    const server = await startPostgres({ durable: true });
    try {
      for (const writers of [1, 8]) {
        const opened = await openTestStore(join(folder, `server-${writers}`), await server.newDatabase());
        report(`PostgreSQL, ${writers} at a time`, await commitsOf(opened, writers), disk);
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

/** The limit of one writer: nothing that waits for the disk at each commit can be faster. */
function syncsOfTheDisk(): number {
  const file = openSync(join(folder, 'disk'), 'w');
  const page = Buffer.alloc(8192, 1);
  let syncs = 0;
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000) {
    writeSync(file, page);
    fsyncSync(file);
    syncs++;
  }
  const rate = (syncs * 1000) / (performance.now() - begun);
  closeSync(file);
  return rate;
}

/** Transactions of one inserted row each, as services make them: role, workspace and row-level security included. */
async function commitsOf({ store, parts, newWorkspace }: OpenedStore, writers: number): Promise<number> {
  const workspace = await newWorkspace();
  const now = parts.clock.now();
  let commits = 0;
  const until = async (end: number) => {
    while (performance.now() < end) {
      await workspace.transaction((db) =>
        db
          .insertInto('session')
          .values({ token_hash: parts.newId(), created_at: now, expires_at: now })
          .execute(),
      );
      commits++;
    }
  };
  await until(performance.now() + 1000);
  commits = 0;
  const begun = performance.now();
  await Promise.all(Array.from({ length: writers }, () => until(begun + seconds * 1000)));
  const rate = (commits * 1000) / (performance.now() - begun);
  await store.close();
  return rate;
}

function report(what: string, rate: number, disk: number) {
  const ratio = (rate / disk).toFixed(2).padStart(6);
  console.log(`${what.padEnd(28)} ${rate.toFixed(0).padStart(7)} /s  ${ratio} of the disk's`);
}
