import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { artefactFiles, tables } from '../artefact.ts';
import { cmsSpecialties } from '../cms-specialties.ts';
import { SMALLEST_GROUP, scoreMacros } from '../friendliness.ts';
import { lineColumns, lineSql } from '../lines.ts';
import { typicalSpecialties } from '../typical-specialties.ts';
import { literal } from './csv-reading.ts';

/** One step of the build: a file of SQL beside this one, with what the progress bar says meanwhile. */
export const buildSteps = [
  { file: '2-places.sql', step: 'Placing ZIP codes and counties' },
  { file: '3-physicians.sql', step: 'Making one line of each physician' },
  { file: '4-organisations.sql', step: 'Joining hospitals, clinics and practices' },
  { file: '5-signals.sql', step: 'Counting schools, residents and visas' },
  { file: '6-artefact.sql', step: 'Scoring and sorting' },
  { file: '7-words.sql', step: 'Indexing names' },
] as const;

/** What the steps expect: macros for normal forms and scores, the rules' lists as tables, the empty tables to fill. */
export async function prepareBuild(db: DuckDBConnection): Promise<void> {
  await db.run(sqlOf('1-normal-forms.sql'));
  for (const macro of scoreMacros) await db.run(`create temp macro ${macro}`);
  await db.run(`set variable smallest_group = ${SMALLEST_GROUP}`);
  const spellings = cmsSpecialties.flatMap(({ cms, name }) => cms.map((spelling) => [spelling, name]));
  await tableOf(db, 'known_specialty', ['spelling', 'name'], spellings);
  await db.run(
    `update known_specialty set spelling = trim(regexp_replace(upper(spelling), '[^A-Z0-9]+', ' ', 'g'))`,
  );
  const codes = cmsSpecialties.map(({ code, name }) => [code, name]);
  await tableOf(db, 'known_code', ['code', 'name'], codes);
  const typical = Object.entries(typicalSpecialties).flatMap(([place, names]) =>
    names.map((name) => [place, name]),
  );
  await tableOf(db, 'typical_specialty', ['place', 'specialty'], typical);
  for (const [name, columns] of Object.entries(tables)) await db.run(`create table out.${name} (${columns})`);
}

/** Writes what is shown of each row: one line of JSON, without any quotes around it. */
export async function writeLines(db: DuckDBConnection, folder: string): Promise<void> {
  for (const rows of ['organisation', 'physician'] as const) {
    const path = literal(join(folder, artefactFiles[`${rows}s`]));
    await db.run(
      `copy (select line from full_${rows} order by no) to ${path} (format csv, header false, quote '', escape '')`,
    );
  }
}

/** Macros are no way to write lines (“$physician_line”): given a row they make a copy of it for each column. */
export const sqlOf = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .replace('$organisation_line', lineSql(lineColumns.organisations))
    .replace('$physician_line', lineSql(lineColumns.physicians));

async function tableOf(db: DuckDBConnection, name: string, columns: string[], rows: string[][]) {
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
  await db.run(`create temp table ${name} as select * from (values ${values}) as v (${columns.join(', ')})`);
}
