// The least that a build of such a directory does, with nothing joined, scored or checked: the two large files are
// read and kept, each physician and each practice gets one line, and the words of their names are sorted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { literal, readCsv, selected } from '#features/directory/build/csv-reading.ts';
import { gatherInputs } from '#features/directory/build/inputs.ts';
import { rawTables } from '#features/directory/build/raw-tables.ts';
import { prepareBuild } from '#features/directory/build/steps.ts';

export async function doTheLeast(files: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-least-'));
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '3GB', temp_directory: folder });
  const db = await instance.connect();
  try {
    await db.run(`attach ':memory:' as out`);
    await prepareBuild(db);
    await db.run('set preserve_insertion_order = false');
    await keep('affiliations');
    await keep('clinicians');
    await db.run('set preserve_insertion_order = true');
    for (const sql of steps) await db.run(sql);
    for (const [table, order] of [
      ['physician', 'specialty, state, npi'],
      ['practice', 'people desc, line'],
    ])
      await db.run(
        `copy (select line from ${table}_line order by ${order}) to ${literal(join(folder, String(table)))} (format csv, header false, quote '', escape '')`,
      );
    await db.run(words);
  } finally {
    db.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }

  async function keep(source: 'affiliations' | 'clinicians') {
    const gathered = await gatherInputs(files, folder);
    const file = gathered.ok && gathered.value.inputs.find((input) => input.file.source === source)?.file;
    if (!file) throw new Error(`There is no file of ${source} in ${files}.`);
    const { name, columns, where } = rawTables[source];
    const c = selected(file);
    const kept = Object.entries(columns(c)).map(([column, sql]) => `${sql} as ${column}`);
    await db.run(
      `create temp table ${name} as select ${kept.join(', ')} from ${readCsv(file, { path: file.path, linesBefore: 0 })}
       where ${where?.(c) ?? 'true'}`,
    );
  }
}

const steps = [
  `create temp table person as
     select npi, arg_max(rowid, hash(group_pac, group_name, street, city, zip, phone, specialty, last, first, middle)) as line,
       max(graduated) as graduated, max(school) as school
     from raw_clinician group by npi`,
  `create temp table practice as
     select hash(group_pac, zip, split_part(street, ' ', 1)) as practice_key, arg_min(rowid, hash(group_name, street, city, phone)) as line,
       count(*) as people
     from raw_clinician where group_pac is not null group by practice_key`,
  `create temp table physician_line as
     select c.npi, last, first, specialty, city, state, json_array(c.npi, last, first, middle, suffix, credential, secondary, street, city,
       state, zip, phone, p.graduated, p.school)::varchar as line
     from person as p join raw_clinician as c on c.rowid = p.line`,
  `create temp table practice_line as
     select group_name, city, people, json_array(group_pac, group_name, street, city, state, zip, phone, people)::varchar as line
     from practice as p join raw_clinician as c on c.rowid = p.line`,
];

const words = `
  create temp table word as
    select no from (
      select unnest(list_distinct(string_split(concat_ws(' ', first, last, city), ' '))) as word, rowid as no from physician_line
      union all
      select unnest(list_distinct(string_split(concat_ws(' ', group_name, city), ' '))), rowid from practice_line)
    order by word, no`;
