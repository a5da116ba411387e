import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { type Kysely, type Transaction, sql } from 'kysely';
import { putInPlace } from '#platform/files/lasting.ts';
import type { Vault } from '#platform/vault/vault.ts';
import type { Schema } from './schema.ts';

/**
 * A backup is one file in the age format: gzipped lines of JSON. The first line names the migrations of the
 * store; each further line is one row as `{table, row}`, parents before children. It is the same for both
 * engines, so a laptop's backup opens on a server. (pg_dump cannot read tables under forced row-level security.)
 */
type FirstLine = { foothold: 'backup'; migrations: string[] };
type RowLine = { table: string; row: Record<string, unknown> };

/** Writes a sealed backup of every workspace into `folder` and returns its path. Never holds more than a few rows. */
export async function writeBackup(database: Kysely<Schema>, vault: Vault, folder: string, now: string) {
  const stamp = now.replaceAll(':', '-').replace(/\..*|Z$/, '');
  const path = join(folder, `foothold-${stamp}.backup.age`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) =>
      writeSealed(path, vault, Readable.from(asText(readEverything(db))).compose(createGzip())),
    );
  return path;
}

/**
 * What a backup file holds; `rows` can be read once. Throws `SealBroken` when the key does not fit or the file was
 * changed.
 */
export async function readBackup(vault: Vault, sealed: Uint8Array) {
  const packed = Readable.from([Buffer.from(await vault.open(sealed))]);
  const lines = linesOf(packed.compose(createGunzip()));
  const first = await lines.next();
  const { migrations } = JSON.parse(String(first.value)) as FirstLine;
  return { migrations, rows: parsed(lines) };
}

/** Puts the rows of a backup into an empty store of the same migrations, all or none. */
export async function restoreRows(database: Kysely<Schema>, rows: AsyncIterable<RowLine>) {
  await database.transaction().execute(async (db) => {
    const numbered = await numberedColumns(db);
    for await (const { table, row } of rows) {
      await nameWorkspace(db, String(table === 'workspace' ? row['id'] : row['workspace_id']));
      await sql`insert into ${sql.table(table)} overriding system value
        select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
        db,
      );
      for (const one of numbered)
        if (one.table === table) one.highest = Math.max(one.highest, Number(row[one.column]));
    }
    for (const { table, column, highest } of numbered)
      if (highest > 0)
        await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${highest}::bigint)`.execute(db);
  });
}

/** Columns that number their rows; they go on after the highest number restored. */
async function numberedColumns(db: Transaction<Schema>) {
  const found = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(db);
  return found.rows.map((one) => ({ ...one, highest: 0 }));
}

async function* readEverything(db: Transaction<Schema>): AsyncGenerator<FirstLine | RowLine> {
  const migrations = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  // Tables refer only to older ones, so the order in which they were made keeps parents before children.
  const tables = await sql<{ name: string; large: boolean }>`select c.relname as name, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype) as large
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('migration', 'kept_count') order by c.oid`.execute(
    db,
  );
  const workspaces = await sql<{ id: string }>`select id from workspace`.execute(db);
  yield { foothold: 'backup', migrations: migrations.rows.map(({ name }) => name) };
  for (const { id } of workspaces.rows) {
    await nameWorkspace(db, id);
    for (const { name, large } of tables.rows) yield* rowsOf(db, name, id, large ? 1 : 500);
  }
}

/** The rows of a table, so many at a time: a scan of 20 MB is 40 MB as text. */
async function* rowsOf(db: Transaction<Schema>, table: string, workspace: string, atATime: number) {
  const key = sql.ref(table === 'workspace' ? 'id' : 'workspace_id');
  await sql`declare backup_rows no scroll cursor for
    select to_jsonb(t) as row from ${sql.table(table)} t where ${key} = ${sql.lit(workspace)}`.execute(db);
  for (;;) {
    const { rows } = await sql<{
      row: Record<string, unknown>;
    }>`fetch ${sql.lit(atATime)} from backup_rows`.execute(db);
    for (const { row } of rows) yield { table, row };
    if (rows.length < atATime) break;
  }
  await sql`close backup_rows`.execute(db);
}

async function* asText(lines: AsyncIterable<FirstLine | RowLine>) {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** The lines of a text that comes in pieces; a line may be many pieces long. */
async function* linesOf(text: Readable): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of text.setEncoding('utf8') as AsyncIterable<string>) {
    const [end = '', ...more] = piece.split('\n');
    begun.push(end);
    for (const next of more) {
      yield begun.join('');
      begun = [next];
    }
  }
  if (begun.some((piece) => piece !== '')) yield begun.join('');
}

async function* parsed(lines: AsyncIterable<string>) {
  for await (const line of lines) yield JSON.parse(line) as RowLine;
}

const nameWorkspace = (db: Transaction<Schema>, id: string) =>
  sql`select set_config('foothold.workspace', ${id}, true)`.execute(db);

/** A file with the final name is always whole. Of one that fails nothing is left. */
async function writeSealed(path: string, vault: Vault, packed: Readable): Promise<void> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(await vault.sealStream(Readable.toWeb(packed) as ReadableStream<Uint8Array>));
    } finally {
      await file.close();
    }
    await putInPlace(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
