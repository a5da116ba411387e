import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Vault } from '#platform/vault/vault.ts';
import { backUpEmbedded, backUpPostgres } from './backup.ts';
import { embeddedDialect, openEmbedded } from './embedded.ts';
import { type Migration, migrate, migrationFiles } from './migrate.ts';
import { openPool, postgresDialect } from './postgres.ts';
import type { Schema } from './schema.ts';
import { type Workspace, type WorkspaceId, workspaceHandle } from './workspace.ts';

/** An open store. Everything but the list of workspaces goes through a `Workspace`. */
export interface Store {
  readonly engine: 'embedded' | 'postgresql';
  workspace(id: WorkspaceId): Workspace;
  workspaceIds(): Promise<WorkspaceId[]>;
  createWorkspace(name: string): Promise<Workspace>;
  /** Runs SQL as the program itself, outside any workspace: for the job queue only. */
  executeAsProgram(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
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
  backup(): Promise<unknown>;
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
};

/** Opens the store and brings it to this program's schema. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = options.databaseUrl
    ? postgresEngine(options, options.databaseUrl)
    : await embeddedEngine(options);
  try {
    await migrate(
      { ...engine, backup: async () => void (await engine.backup()) },
      options.migrations ?? (await migrationFiles()),
      options.clock.now(),
    );
  } catch (error) {
    await engine.close();
    throw error;
  }
  const workspace = (id: WorkspaceId) => workspaceHandle(engine.database, id, engine.oneAtATime);
  return {
    engine: engine.engine,
    workspace,
    workspaceIds: () =>
      engine.oneAtATime(async () => {
        const found = await sql<{
          id: WorkspaceId;
        }>`select id from workspace order by created_at, id`.execute(engine.database);
        return found.rows.map((row) => row.id);
      }),
    async createWorkspace(name) {
      const created = workspace(options.newId() as WorkspaceId);
      await created.transaction(async (db) => {
        await db
          .insertInto('workspace')
          .values({ id: created.id, name, created_at: options.clock.now() })
          .execute();
      });
      return created;
    },
    executeAsProgram: (text, values) => engine.oneAtATime(() => engine.executeAsProgram(text, values)),
    close: engine.close,
  };
}

async function embeddedEngine({ folder, vault, clock }: StoreOptions): Promise<Engine> {
  const dataFolder = join(folder, 'store');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const pglite = await openEmbedded(dataFolder);
  return {
    engine: 'embedded',
    database: new Kysely<Schema>({ dialect: embeddedDialect(pglite) }),
    script: async (text) => void (await pglite.exec(text)),
    backup: () => backUpEmbedded(pglite, vault, join(folder, 'backups'), clock.now()),
    oneAtATime: queue(),
    async executeAsProgram(text, values) {
      if (values?.length) return pglite.query(text, values);
      const results = await pglite.exec(text);
      return { rows: results.findLast((result) => result.rows.length > 0)?.rows ?? [] };
    },
    close: () => pglite.close(),
  };
}

function postgresEngine({ folder, vault, clock }: StoreOptions, databaseUrl: string): Engine {
  const pool = openPool(databaseUrl);
  return {
    engine: 'postgresql',
    database: new Kysely<Schema>({ dialect: postgresDialect(pool) }),
    script: async (text) => void (await pool.query(text)),
    backup: () => backUpPostgres(databaseUrl, vault, join(folder, 'backups'), clock.now()),
    oneAtATime: (work) => work(),
    executeAsProgram: (text, values) => pool.query(text, values),
    close: () => pool.end(),
  };
}

/** PGlite has one connection and Kysely's driver for it no queue of its own: without this, transactions mix. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
