import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { queue } from '#platform/queue.ts';
import type { Vault } from '#platform/vault/vault.ts';
import { readBackup, restoreRows, writeBackup } from './backup.ts';
import { embeddedDialect, openEmbedded } from './embedded.ts';
import {
  type Migration,
  NewerStore,
  appliedMigrations,
  migrate,
  migrationFiles,
  pendingMigrations,
} from './migrate.ts';
import { openPool, postgresDialect, underLock } from './postgres.ts';
import type { Schema } from './schema.ts';
import { tidyTables } from './statistics.ts';
import { type Workspace, type WorkspaceId, workspaceHandle } from './workspace.ts';

/** An open store. Everything but the list of workspaces goes through a `Workspace`. */
export interface Store {
  readonly engine: 'embedded' | 'postgresql';
  workspace(id: WorkspaceId): Workspace;
  workspaceIds(): Promise<WorkspaceId[]>;
  createWorkspace(name: string): Promise<Workspace>;
  /** The oldest workspace. It is made where there is none, once, also when several servers start on a new store. */
  firstWorkspace(name: string): Promise<WorkspaceId>;
  /** Runs SQL as the program itself, outside any workspace: for tests, which look behind row-level security. */
  executeAsProgram(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Writes one sealed backup file of all workspaces and returns its path. */
  backUp(): Promise<string>;
  close(): Promise<void>;
}

export type StoreOptions = {
  /** Folder of the embedded store and of backups. */
  folder: string;
  /** PostgreSQL instead of the embedded store. */
  databaseUrl?: string | undefined;
  clock: Clock;
  vault: Vault;
  newId(): string;
  /** The migrations this program knows; the project's own by default. */
  migrations?: Migration[];
};

type Engine = Pick<Store, 'engine' | 'executeAsProgram' | 'close'> & {
  database: Kysely<Schema>;
  script(text: string): Promise<void>;
  alone<T>(work: () => Promise<T>): Promise<T>;
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
  lastTransactions: Map<WorkspaceId, number> | null;
  tidyTables(after: 'start' | 'changes'): Promise<unknown>;
};

/** Opens the store and brings it to this program's schema. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = await openEngine(options);
  try {
    const backup = () => backUp(engine, options);
    await migrate({ ...engine, backup }, await knownMigrations(options), options.clock.now());
    await engine.tidyTables('start');
  } catch (error) {
    await engine.close();
    throw error;
  }
  const workspace = (id: WorkspaceId) => workspaceHandle(engine, id);
  const workspaceIds = () =>
    engine.oneAtATime(async () => {
      const found = await sql<{
        id: WorkspaceId;
      }>`select id from workspace order by created_at, id`.execute(engine.database);
      return found.rows.map((row) => row.id);
    });
  const createWorkspace = async (name: string) => {
    const created = workspace(options.newId() as WorkspaceId);
    await created.transaction(async (db) => {
      await db
        .insertInto('workspace')
        .values({ id: created.id, name, created_at: options.clock.now() })
        .execute();
    });
    return created;
  };
  return {
    engine: engine.engine,
    workspace,
    workspaceIds,
    createWorkspace,
    firstWorkspace: (name) =>
      engine.alone(async () => (await workspaceIds())[0] ?? (await createWorkspace(name)).id),
    executeAsProgram: (text, values) => engine.oneAtATime(() => engine.executeAsProgram(text, values)),
    backUp: () => engine.oneAtATime(() => backUp(engine, options)),
    close: engine.close,
  };
}

/** The migrations that opening this store would run. Changes nothing; refuses a store of a newer Foothold. */
export async function pendingChanges(where: Pick<StoreOptions, 'folder' | 'databaseUrl'>): Promise<string[]> {
  const engine = await openEngine(where);
  try {
    const pending = pendingMigrations(await appliedMigrations(engine.database), await migrationFiles());
    return pending.map(({ name }) => name);
  } finally {
    await engine.close();
  }
}

/** Makes a new store from a backup, then brings it to this program's schema. Refuses a store that holds data. */
export async function restoreStore(options: StoreOptions, sealed: Uint8Array): Promise<Store> {
  const known = await knownMigrations(options);
  const { migrations, rows } = await readBackup(options.vault, sealed);
  const unknown = migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0) throw new NewerStore(unknown);
  const engine = await openEngine(options);
  try {
    const ofBackup = known.filter(({ name }) => migrations.includes(name));
    const made = await migrate({ ...engine, backup: neverNeeded }, ofBackup, options.clock.now());
    if (made.length !== ofBackup.length)
      throw new Error('The folder already holds a store. Choose an empty one.');
    await restoreRows(engine.database, rows);
  } finally {
    await engine.close();
  }
  return openStore(options);
}

const neverNeeded = () => Promise.reject(new Error('Only an empty store is restored into.'));

const knownMigrations = async ({ migrations }: StoreOptions) => migrations ?? (await migrationFiles());

const backUp = ({ database }: Engine, { vault, folder, clock }: StoreOptions) =>
  writeBackup(database, vault, join(folder, 'backups'), clock.now());

const openEngine = async (options: Pick<StoreOptions, 'folder' | 'databaseUrl'>) =>
  options.databaseUrl ? postgresEngine(options.databaseUrl) : embeddedEngine(options);

async function embeddedEngine({ folder }: Pick<StoreOptions, 'folder'>): Promise<Engine> {
  const dataFolder = join(folder, 'store');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const pglite = await openEmbedded(dataFolder);
  const execute = async (text: string, values?: unknown[]) => {
    if (values?.length) return pglite.query(text, values);
    const results = await pglite.exec(text);
    return { rows: results.findLast((result) => result.rows.length > 0)?.rows ?? [] };
  };
  return {
    engine: 'embedded',
    database: new Kysely<Schema>({ dialect: embeddedDialect(pglite) }),
    script: async (text) => void (await pglite.exec(text)),
    // The folder is locked: no other program is in it.
    alone: (work) => work(),
    // PGlite has one connection and Kysely's driver for it no queue of its own: without this, transactions mix.
    oneAtATime: queue(),
    lastTransactions: new Map(),
    tidyTables: (after) => tidyTables(execute, after),
    executeAsProgram: execute,
    close: () => pglite.close(),
  };
}

function postgresEngine(databaseUrl: string): Engine {
  const pool = openPool(databaseUrl);
  return {
    engine: 'postgresql',
    database: new Kysely<Schema>({ dialect: postgresDialect(pool) }),
    script: async (text) => void (await pool.query(text)),
    alone: (work) => underLock(pool, work),
    oneAtATime: (work) => work(),
    lastTransactions: null,
    // PostgreSQL does it by itself.
    tidyTables: () => Promise.resolve(),
    executeAsProgram: (text, values) => pool.query(text, values),
    close: () => pool.end(),
  };
}
