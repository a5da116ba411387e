import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';

const loaded = ['organisation', 'standing', 'physician'] as const;

/** The types of PostgreSQL for those of the directory. */
const types: Readonly<Record<string, string>> = { VARCHAR: 'text', FLOAT: 'real', UTINYINT: 'smallint' };
const typeOf = (type: string): string =>
  type.endsWith('[]') ? `${typeOf(type.slice(0, -2))}[]` : (types[type] ?? type);

/** What each of the eight searches can use: one index for its filter and order, and one for words and places each. */
const indexes = `
  create unique index on organisation (no);
  create unique index on organisation (id);
  create index on organisation using gin (words);
  create unique index on standing (place);
  create index on standing (no);
  create index on standing (kind, specialty, state, score desc, place) where part_of is null;
  create index on standing (kind, specialty, score desc, place) include (state, teaching, health_center, shortage) where part_of is null;
  create index on standing using gist (point(longitude, latitude));
  create unique index on physician (no);
  create unique index on physician (npi);
  create index on physician (specialty, state, score desc, no);
  create index on physician (specialty, score desc, no) include (state, teaching, health_center, shortage, npi);
  create index on physician (score desc, no);
  create index on physician (last, first, no);
  create index on physician using gist (point(longitude, latitude));
  create index on physician using gin (words)`;

/** Loads the same rows into PostgreSQL: every column, and the words of each row as a text search vector. */
export async function loadIntoPostgres(release: string, address: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-rows-'));
  // The server reads the files as a user of its own.
  chmodSync(folder, 0o755);
  const instance = await DuckDBInstance.create(release, { access_mode: 'READ_ONLY' });
  const directory = await instance.connect();
  const client = new pg.Client(address);
  await client.connect();
  try {
    for (const table of loaded) await loadTable(table, directory, client, join(folder, `${table}.csv`));
    for (const index of indexes.split(';')) await client.query(index);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
    directory.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loadTable(
  table: (typeof loaded)[number],
  directory: DuckDBConnection,
  client: pg.Client,
  file: string,
) {
  const described = (await directory.runAndReadAll(`describe ${table}`)).getRowObjectsJson();
  const columns = described.map(({ column_name: name, column_type: type }) => ({
    name: String(name),
    type: String(type),
  }));
  const values = columns.map(({ name, type }) =>
    type.endsWith('[]')
      ? `'{' || array_to_string(list_transform(${name}, x -> '"' || x || '"'), ',') || '}'`
      : name,
  );
  const hasWords = table !== 'standing';
  await directory.run(`copy (
    select ${values.join(', ')} ${hasWords ? ', words' : ''} from ${table}
    ${hasWords ? `left join (select no, string_agg(word, ' ') as words from (select unnest(${table}s) as no, word from word) group by no) using (no)` : ''}
    order by ${table === 'standing' ? 'place' : 'no'}) to '${file}' (header false)`);
  chmodSync(file, 0o644);
  const definitions = columns.map(({ name, type }) => `${name} ${typeOf(type)}`);
  await client.query(
    `create table ${table} (${definitions.join(', ')} ${hasWords ? ', words tsvector' : ''})`,
  );
  await client.query(`copy ${table} from '${file}' (format csv)`);
}
