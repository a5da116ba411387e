import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { artefactFiles } from '#features/directory/artefact.ts';
import { lineColumns } from '#features/directory/lines.ts';
import pg from 'pg';
import type { PostgresServer } from '#test/support/postgres.ts';
import { timed } from './figures.ts';

/** Columns that are no texts. */
const types: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    integer:
      'no place beds physicians part_of residents_year teaching_no shortage_score sponsor_applications graduated by_name ' +
      'practice_no sponsor_no share told unlisted',
    smallint: 'points_teaching points_sponsor points_shortage points_health_center points_share score',
    real: 'latitude longitude residents share_low share_high share_state',
    boolean: 'in_medicare teaching is_health_center shortage',
    'integer[]': 'practice_nos hospital_nos',
  }).flatMap(([type, columns]) => columns.split(' ').map((column) => [column, type])),
);

const shareColumns = `s.level as share_level, s.group_name as share_of, s.told, s.unlisted, s.low as share_low, s.high as share_high,
  s.state as share_state, s.points as points_share`;
const flags = (of: string) =>
  `(${of}.flags & 1) > 0 as teaching, (${of}.flags & 2) > 0 as is_health_center, (${of}.flags & 4) > 0 as shortage`;
const wordsOf = (table: string) => `(
  select no, string_agg(word, ' ' order by word) as words
  from (select word, t.no from (select rowid as place, no from word_${table}) as t
    asof join (select word, (sum(${table}s) over (order by no) - ${table}s)::bigint as begins from word where ${table}s > 0) as w
      on place >= begins)
  group by no)`;

/** The rows of the three tables as PostgreSQL gets them: each with everything that is shown of it. */
const rows = {
  organisation: `select l.*, w.words from organisation_line as l left join ${wordsOf('organisation')} as w using (no) order by no`,
  standing: `select t.rowid as place, t.kind, t.specialty, t.state, t.score, t.no, o.latitude, o.longitude, ${flags('o')}, o.part_of, o.by_name,
      t.physicians, ${shareColumns}
    from standing as t join organisation as o using (no) left join share as s on s.no = t.share order by place`,
  physician: `select l.*, r.by_name, ${flags('r')}, ${shareColumns}, concat_ws(' ', w.words, p.words, h.words) as words
    from physician_line as l join physician as r using (no) left join share as s on s.no = l.share::integer
    left join ${wordsOf('physician')} as w using (no) left join ${wordsOf('organisation')} as p on p.no = r.practice_no
    left join (
      select a.no, string_agg(words, ' ') as words from (select no, unnest(hospital_nos) as place from physician) as a
      join ${wordsOf('organisation')} as o on o.no = a.place group by a.no) as h using (no) order by no`,
} as const;

/** What each of the eight searches can use: one index for its filter and order, and one for words and places each. */
const indexes = `
  create unique index on organisation (no);
  create unique index on organisation (id);
  create index on organisation using gin (words);
  create unique index on standing (place);
  create index on standing (no);
  create index on standing (kind, specialty, state, score desc, place) where part_of is null;
  create index on standing (kind, specialty, score desc, place) include (state, teaching, is_health_center, shortage) where part_of is null;
  create index on standing using gist (point(longitude, latitude));
  create unique index on physician (no);
  create unique index on physician (npi);
  create index on physician (specialty, state, score desc, no);
  create index on physician (specialty, score desc, no) include (state, teaching, is_health_center, shortage, npi);
  create index on physician (score desc, no);
  create index on physician (last, first, no);
  create index on physician using gist (point(longitude, latitude));
  create index on physician using gin (words)`;

/** The address of a database with the rows of this release: the one that an earlier run loaded, or a new one. */
export async function databaseOf(release: string, server: PostgresServer): Promise<string> {
  const name = basename(release).replaceAll(/[^a-z0-9]/g, '_');
  const client = new pg.Client(server.address('postgres'));
  await client.connect();
  try {
    const known = await client.query('select from pg_database where datname = $1', [name]);
    if (known.rowCount === 0) {
      await client.query('drop database if exists loading');
      await client.query('create database loading');
      await loadIntoPostgres(release, server.address('loading'));
      await client.query(`alter database loading rename to ${name}`);
    }
    return server.address(name);
  } finally {
    await client.end();
  }
}

/** Loads the same rows into PostgreSQL: every column, and the words of each row as a text search vector. */
async function loadIntoPostgres(release: string, address: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-rows-'));
  // The server reads the files as a user of its own.
  chmodSync(folder, 0o755);
  const instance = await DuckDBInstance.create(join(release, artefactFiles.tables), {
    access_mode: 'READ_ONLY',
  });
  const directory = await instance.connect();
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query('set maintenance_work_mem = 1000000');
    for (const table of ['organisation', 'physician'] as const)
      await told(`lines of ${table}s`, () => viewOfLines(directory, release, table));
    for (const [table, sql] of Object.entries(rows)) {
      await told(`loading ${table}`, () =>
        loadTable(table, sql, directory, client, join(folder, `${table}.csv`)),
      );
    }
    for (const index of indexes.split(';')) await told(index.trim(), () => client.query(index));
    await told('vacuum analyze', () => client.query('vacuum analyze'));
  } finally {
    await client.end();
    directory.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loading takes minutes: what it is at. */
async function told(what: string, work: () => Promise<unknown>): Promise<void> {
  const took = await timed(work);
  console.log(`  PostgreSQL: ${what.slice(0, 80)} ${(took / 1000).toFixed(1)} s`);
}

/** The lines of a file as a table with their columns, all as texts. */
async function viewOfLines(
  directory: DuckDBConnection,
  release: string,
  table: 'organisation' | 'physician',
) {
  const columns = lineColumns[`${table}s`];
  const values = columns.map((column, place) => `values[${place + 1}] as "${column}"`);
  const paths = columns.map((_, place) => `'$[${place}]'`);
  await directory.run(`create temp table ${table}_line as
    select no, ${values.join(', ')}
    from (select (row_number() over () - 1)::integer as no, json_extract_string(line, [${paths.join(', ')}]) as values
      from read_csv('${join(release, artefactFiles[`${table}s`])}', columns = {line: 'varchar'}, header = false, auto_detect = false,
        delim = '\x1f', quote = '', escape = ''))`);
}

async function loadTable(
  table: string,
  sql: string,
  directory: DuckDBConnection,
  client: pg.Client,
  file: string,
) {
  const described = (await directory.runAndReadAll(`describe ${sql}`)).getRowObjectsJson();
  const columns = described.map(({ column_name: name }) => String(name));
  const values = columns.map((name) =>
    types[name]?.endsWith('[]') ? `translate("${name}", '[]', '{}')` : `"${name}"`,
  );
  await directory.run(`copy (select ${values.join(', ')} from (${sql})) to '${file}' (header false)`);
  chmodSync(file, 0o644);
  const typed = columns.map((name) => `"${name}" ${name === 'words' ? 'tsvector' : (types[name] ?? 'text')}`);
  await client.query(`create unlogged table ${table} (${typed.join(', ')})`);
  await client.query(`copy ${table} from '${file}' (format csv)`);
}
