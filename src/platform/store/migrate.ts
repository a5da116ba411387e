import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

export type Migration = { name: string; text: string };

const migrationsFolder = new URL('../../../migrations/', import.meta.url);

export async function migrationFiles(): Promise<Migration[]> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, migrationsFolder), 'utf8') })),
  );
}

/** The store was written by a newer Foothold than this one. Nothing was changed. */
export class NewerStore extends Error {
  constructor(unknown: string[]) {
    super(
      `This store was written by a newer Foothold (it knows ${unknown.join(', ')}). ` +
        'Nothing was changed. Update Foothold, then start it again.',
    );
  }
}

/** Which migrations the store still needs, oldest first. Refuses a store that knows more than this program. */
export function pendingMigrations(applied: string[], known: Migration[]): Migration[] {
  const knownNames = new Set(known.map((migration) => migration.name));
  const unknown = applied.filter((name) => !knownNames.has(name));
  if (unknown.length > 0) throw new NewerStore(unknown);
  return known.filter((migration) => !applied.includes(migration.name));
}

export async function appliedMigrations(database: Kysely<Schema>): Promise<string[]> {
  const table = await sql<{ found: string | null }>`select to_regclass('public.migration') as found`.execute(
    database,
  );
  if (!table.rows[0]?.found) return [];
  const rows = await sql<{ name: string }>`select name from migration order by name`.execute(database);
  return rows.rows.map((row) => row.name);
}

export type MigrationEngine = {
  database: Kysely<Schema>;
  /** Runs a text of several statements. */
  script(text: string): Promise<void>;
  /** Does work while no other server that starts on this store does any. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Called before the first change to a store that already holds data. */
  backup(): Promise<unknown>;
};

/**
 * Brings the store to this program's schema in one transaction, after a backup; all of it or nothing. Of several servers that
 * start at once the first one does it, and the others wait before they look at what is left to do.
 */
export const migrate = (engine: MigrationEngine, known: Migration[], now: string): Promise<string[]> =>
  engine.alone(async () => {
    const applied = await appliedMigrations(engine.database);
    const pending = pendingMigrations(applied, known);
    if (pending.length === 0) return [];
    if (applied.length > 0) await engine.backup();
    const record = pending.map(
      ({ name }) => `insert into migration (name, applied_at) values ('${name}', '${now}');`,
    );
    await engine.script(
      [
        'begin;',
        'create table if not exists migration (name text primary key, applied_at timestamptz not null);',
        ...pending.map(({ text }, index) => `${text}\n${record[index]}`),
        'commit;',
      ].join('\n'),
    );
    return pending.map((migration) => migration.name);
  });
