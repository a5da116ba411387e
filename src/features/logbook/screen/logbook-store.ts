import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { type DeviceLogbook, newLogbook, waitingOn } from '../device.ts';
import type { Externship } from '../externship.ts';

interface Kept extends DBSchema {
  logbook: { key: string; value: DeviceLogbook };
}
type Logbooks = IDBPObjectStore<Kept, ['logbook'], 'logbook', 'readwrite'>;

/** The logbooks of one workspace in this browser. Each workspace has a database of its own. */
export interface LogbookStore {
  workspaceId: string;
  all(): Promise<DeviceLogbook[]>;
  one(id: string): Promise<DeviceLogbook | undefined>;
  /** Changes one logbook, all of it or nothing; another window waits meanwhile. */
  change(id: string, how: (logbook: DeviceLogbook) => DeviceLogbook): Promise<void>;
  /** Takes over the externships as the server knows them. One that is gone there stays while it has entries here. */
  know(externships: readonly Externship[]): Promise<void>;
}

export async function openLogbooks(workspaceId: string): Promise<LogbookStore> {
  const database = await open(prefix + workspaceId);
  return {
    workspaceId,
    all: () => database.getAll('logbook'),
    one: (id) => database.get('logbook', id),
    change: (id, how) =>
      inOne(database, async (logbooks) => {
        const found = await logbooks.get(id);
        if (!found) throw new Error('This logbook is not in this database.');
        await logbooks.put(how(found));
      }),
    know: (externships) =>
      inOne(database, async (logbooks) => {
        const known = new Map((await logbooks.getAll()).map((one) => [one.externship.id, one]));
        for (const externship of externships) {
          const logbook = known.get(externship.id) ?? newLogbook(externship);
          await logbooks.put({ ...logbook, externship });
          known.delete(externship.id);
        }
        for (const [id, { held }] of known) if (held.length === 0) await logbooks.delete(id);
      }),
  };
}

/** How many changes of other workspaces wait in this browser until one of them is opened again. */
export async function waitingElsewhere(workspaceId: string): Promise<number> {
  let waiting = 0;
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(prefix) || name === prefix + workspaceId) continue;
    const database = await open(name);
    for (const logbook of await database.getAll('logbook')) waiting += waitingOn(logbook).length;
    database.close();
  }
  return waiting;
}

const prefix = 'foothold-logbook-';
const open = (name: string) =>
  openDB<Kept>(name, 1, {
    upgrade: (made) => void made.createObjectStore('logbook', { keyPath: 'externship.id' }),
  });

async function inOne(database: IDBPDatabase<Kept>, work: (logbooks: Logbooks) => Promise<void>) {
  const transaction = database.transaction('logbook', 'readwrite');
  const done = transaction.done;
  try {
    await work(transaction.objectStore('logbook'));
  } catch (error) {
    done.catch(() => {});
    transaction.abort();
    throw error;
  }
  await done;
}

const remembered = 'foothold-logbook-workspace';
/** Whose logbook was open here last: without network nobody else can say. */
export function lastWorkspace(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    // A browser that refuses storage: opening the logbooks tells it.
    return null;
  }
}
export const rememberWorkspace = (workspaceId: string) => localStorage.setItem(remembered, workspaceId);
