import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Vault } from '#platform/vault/vault.ts';
import type { Schema } from './schema.ts';

/**
 * A backup is one file in the age format: gzipped lines of JSON. The first line names the migrations of the
 * store; each further line is one row as `{table, row}`, parents before children. It is the same for both
 * engines, so a laptop's backup opens on a server. (pg_dump cannot read tables under forced row-level security.)
 */
type FirstLine = { foothold: 'backup'; migrations: string[] };
type RowLine = { table: string; row: Record<string, unknown> };

/** Writes a sealed backup of every workspace into `folder` and returns its path. */
export async function writeBackup(database: Kysely<Schema>, vault: Vault, folder: string, now: string) {
  const lines = await database.transaction().setIsolationLevel('repeatable read').execute(readEverything);
  const packed = await promisify(gzip)(lines.map((line) => JSON.stringify(line)).join('\n'));
  const stamp = now.replaceAll(':', '-').replace(/\..*|Z$/, '');
  return writeSealed(join(folder, `foothold-${stamp}.backup.age`), await vault.seal(packed), folder);
}

/** What a backup file holds. Throws `SealBroken` when the key does not fit or the file was changed. */
export async function readBackup(vault: Vault, sealed: Uint8Array) {
  const text = (await promisify(gunzip)(await vault.open(sealed))).toString();
  const [first, ...rows] = text.split('\n').map((line) => JSON.parse(line) as unknown);
  return { migrations: (first as FirstLine).migrations, rows: rows as RowLine[] };
}

/** Puts the rows of a backup into an empty store of the same migrations, all or none. */
export async function restoreRows(database: Kysely<Schema>, rows: RowLine[]) {
  await database.transaction().execute(async (db) => {
    for (const { table, row } of rows) {
      await nameWorkspace(db, String(table === 'workspace' ? row['id'] : row['workspace_id']));
      await sql`insert into ${sql.table(table)} overriding system value
        select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
        db,
      );
    }
    await moveNumbersOn(db, rows);
  });
}

/** Columns that number their rows go on after the highest number restored. */
async function moveNumbersOn(db: Transaction<Schema>, rows: RowLine[]) {
  const numbered = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(db);
  for (const { table, column } of numbered.rows) {
    const numbers = rows.filter((row) => row.table === table).map(({ row }) => Number(row[column]));
    if (numbers.length === 0) continue;
    const highest = numbers.reduce((one, other) => Math.max(one, other));
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${highest}::bigint)`.execute(db);
  }
}

async function readEverything(db: Transaction<Schema>): Promise<(FirstLine | RowLine)[]> {
  const migrations = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  // Tables refer only to older ones, so the order in which they were made keeps parents before children.
  const tables = await sql<{ name: string }>`select c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration' order by c.oid`.execute(db);
  const workspaces = await sql<{ id: string }>`select id from workspace`.execute(db);
  const lines: (FirstLine | RowLine)[] = [
    { foothold: 'backup', migrations: migrations.rows.map(({ name }) => name) },
  ];
  for (const { id } of workspaces.rows) {
    await nameWorkspace(db, id);
    for (const { name } of tables.rows) {
      const key = sql.ref(name === 'workspace' ? 'id' : 'workspace_id');
      const found = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.table(name)} t where ${key} = ${id}`.execute(db);
      lines.push(...found.rows.map(({ row }) => ({ table: name, row })));
    }
  }
  return lines;
}

const nameWorkspace = (db: Transaction<Schema>, id: string) =>
  sql`select set_config('foothold.workspace', ${id}, true)`.execute(db);

/** Synced and only then renamed, so that a file with the final name is always whole. */
async function writeSealed(path: string, sealed: Uint8Array, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(sealed);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  return path;
}
