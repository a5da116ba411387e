import { type Kysely, type Transaction, sql } from 'kysely';
import type { Brand } from '#plain/brand.ts';
import { sumUpCounts } from './kept-counts.ts';
import type { Schema } from './schema.ts';

export type WorkspaceId = Brand<string, 'WorkspaceId'>;

/** A transaction inside one workspace: row-level security shows and accepts only its rows. */
export type WorkspaceDb = Transaction<Schema>;

/** The only way to the rows of a workspace. Queries take the `WorkspaceDb` that `transaction` hands out. */
export interface Workspace {
  readonly id: WorkspaceId;
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing. Do no network or other slow work
   * inside (the embedded store has one connection), and do not nest.
   */
  transaction<T>(work: (db: WorkspaceDb) => Promise<T>): Promise<T>;
  /**
   * The number of the last transaction in this workspace, inside of one its own: while it is the same, no row has changed. Null
   * where other programs may change rows too (PostgreSQL).
   */
  lastTransaction(): number | null;
  /** Brings what the store knows of its own tables up to date: now and then, and after very many rows changed. */
  tidy(): Promise<void>;
}

const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text has the form of an id of ours. Anything else never reaches a query. */
export function isUuid(text: string): boolean {
  return uuidForm.test(text);
}

type Engine = {
  database: Kysely<Schema>;
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
  /** By workspace; null where this program is not the only one. */
  lastTransactions: Map<WorkspaceId, number> | null;
  tidyTables(after: 'changes'): Promise<unknown>;
};

/** Counted over all stores of this program, so that no two have the same number. */
let transactions = 0;

export function workspaceHandle(engine: Engine, id: WorkspaceId): Workspace {
  const { database, oneAtATime } = engine;
  const transaction: Workspace['transaction'] = (work) =>
    oneAtATime(() => {
      engine.lastTransactions?.set(id, ++transactions);
      return database.transaction().execute(async (db) => {
        // The role as a setting too, and no values apart: of a short transaction each message weighs.
        await sql`select set_config('role', 'foothold_app', true), set_config('foothold.workspace', ${sql.lit(id)}, true)`.execute(
          db,
        );
        return work(db);
      });
    });
  return {
    id,
    transaction,
    lastTransaction: () => engine.lastTransactions?.get(id) ?? null,
    async tidy() {
      await transaction(sumUpCounts);
      await oneAtATime(() => engine.tidyTables('changes'));
    },
  };
}
