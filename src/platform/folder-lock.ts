import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who holds a folder, as the holder wrote it. */
export type Holder = { pid: number; address?: string; linkSecret?: string };

export interface FolderLock {
  /** Tells a second start where the first one answers. The file is readable by this user only. */
  announce(details: Omit<Holder, 'pid'>): void;
  release(): void;
}

/** Another process has this folder open. Two openers would destroy what is in it. */
export class FolderHeld extends Error {
  readonly holder: Holder | undefined;
  constructor(folder: string, holder: Holder | undefined) {
    const who = holder ? `process ${holder.pid}` : 'another process';
    super(`The folder ${folder} is already open in ${who}.`);
    this.holder = holder;
  }
}

/** SQLite's own number for "somebody else has it" (SQLITE_BUSY). */
const busy = 5;

/** The locks of this process. A database that nobody refers to is closed with the next garbage collection, and its lock is gone. */
const held = new Set<DatabaseSync>();

/**
 * Takes the folder for this process alone. The lock is the operating system's own file lock, which SQLite
 * takes in an exclusive transaction: it ends with the process, also after kill -9, and never goes stale.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holderFile = join(folder, 'holder.json');
  const database = locked(folder, holderFile);
  held.add(database);
  const write = (holder: Holder) => writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 });
  write({ pid: process.pid });
  return {
    announce: (details) => write({ pid: process.pid, ...details }),
    release: () => {
      rmSync(holderFile, { force: true });
      held.delete(database);
      database.close();
    },
  };
}

function locked(folder: string, holderFile: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, 'lock.sqlite'));
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database?.close();
    const isHeld = error instanceof Error && 'errcode' in error && error.errcode === busy;
    throw isHeld ? new FolderHeld(folder, readHolder(holderFile)) : cannotLock(folder, error);
  }
}

const cannotLock = (folder: string, cause: unknown) =>
  new Error(
    `The folder ${folder} cannot be locked (${cause instanceof Error ? cause.message : String(cause)}). ` +
      'It must be writable and on a disk of this computer. If it is, delete lock.sqlite in it, then try again.',
    { cause },
  );

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // The holder is between taking the lock and writing its name.
  }
}
