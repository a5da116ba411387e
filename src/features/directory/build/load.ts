import type { DuckDBConnection } from '@duckdb/node-api';
import type { Refusal } from '#plain/refusal.ts';
import { type FilePart, type InputFile, headerOf, readCsv, selected } from './csv-reading.ts';
import { type Fault, rawTables } from './raw-tables.ts';

/** What came of one file: its lines, how many were taken into the build, and those refused with row and column. */
export type Loaded = {
  file: InputFile;
  rows: number;
  taken: number;
  refused: number;
  refusals: RowRefusal[];
};
type RowRefusal = Refusal & { file: string; row: number };

/** As many refused rows of a file are kept with their reasons; the others are counted. */
export const KEPT = 1_000;

/** The empty tables of all sources: a source without a file gives no rows, and every later step runs the same. */
export async function createRawTables(db: DuckDBConnection): Promise<void> {
  for (const { name, columns } of Object.values(rawTables)) {
    const none = new Proxy({}, { get: () => 'null::varchar' });
    await db.run(
      `create temp table ${name} as select ${listed(columns(none))}, 0 as file_no, false as is_faulty limit 0`,
    );
  }
}

/**
 * Reads one file, or a part of it, into the table of its source.
 * Lines with faults are counted and left out; so are lines with too few or too many columns.
 */
export async function loadFile(
  db: DuckDBConnection,
  file: InputFile,
  fileNo: number,
  part: FilePart = { path: file.path, linesBefore: 0 },
): Promise<Loaded> {
  const table = rawTables[file.source];
  const c = selected(file);
  const faults = table.faults(c);
  const isFaulty = faults.map(({ when }) => `(${when})`).join(' or ') || 'false';
  const wanted = table.where?.(c) ?? 'true';
  await db.run('drop table if exists reject_errors; drop table if exists reject_scans');
  await db.run(`set preserve_insertion_order = ${!table.isUnordered}`);
  const inserted = await db.run(
    `insert into ${table.name} select ${listed(table.columns(c))}, ${fileNo}, ${isFaulty}
     from ${readCsv(file, part)} where ${wanted}`,
  );
  await db.run('set preserve_insertion_order = true');
  const rejected = await rejectedLines(db, file, part);
  const all = inserted.rowsChanged;
  const [counts] = await objects(db, `select count(*)::integer as count from ${table.name} where is_faulty`);
  const faulty = Number(counts?.['count']);
  if (faulty > 0) await db.run(`delete from ${table.name} where is_faulty`);
  const refusals = faulty > 0 ? await faultyLines(db, file, { wanted, faults }, part) : [];
  return {
    file,
    rows: all + rejected.count,
    taken: all - faulty,
    refused: faulty + rejected.count,
    refusals: [...rejected.refusals, ...refusals].slice(0, KEPT),
  };
}

/**
 * More broken lines are no slips, the file is damaged: DuckDB itself ends its reading without a word where it finds nothing else in
 * 8 MB, and takes long before.
 */
const MOST_BROKEN = 5_000;

/** Lines that are no lines of this table: cut off, or with a quote that does not end. */
async function rejectedLines(
  db: DuckDBConnection,
  file: InputFile,
  { linesBefore }: FilePart,
): Promise<{ count: number; refusals: RowRefusal[] }> {
  const [lines] = await objects(db, 'select count(distinct line)::integer as count from reject_errors');
  const count = Number(lines?.['count']);
  if (count === 0) return { count, refusals: [] };
  const errors = await objects(
    db,
    `select line::integer as line, column_idx::integer as place, left(csv_line, 80) as value, error_message
     from reject_errors qualify row_number() over (partition by line order by column_idx) = 1 order by line limit ${KEPT}`,
  );
  const refusals = errors.map(({ line, place, value, error_message: reason }) => ({
    file: file.name,
    row: Number(line) + linesBefore,
    field: file.header[Number(place) - 1]?.trim() ?? `column ${String(place)}`,
    value: String(value ?? ''),
    reason: String(reason).split('\n')[0] ?? '',
    mend: 'Download the file again: a line is cut off or damaged.',
  }));
  if (count > MOST_BROKEN)
    throw new Error(
      `${count} of its lines are cut off or damaged, the first at row ${refusals[0]?.row}, column ${refusals[0]?.field}.`,
    );
  return { count, refusals };
}

async function faultyLines(
  db: DuckDBConnection,
  file: InputFile,
  { wanted, faults }: { wanted: string; faults: readonly Fault[] },
  part: FilePart,
): Promise<RowRefusal[]> {
  const c = selected(file);
  const lines = await Promise.all(
    faults.map(async ({ column, when, reason, mend }) => {
      const rows = await objects(
        db,
        `select row, value from (select row_number() over () + ${Math.max(1, part.linesBefore)} as row, ${c[column]} as value, (${wanted}) and (${when}) as is_faulty
           from ${readCsv(file, part)}) where is_faulty limit ${KEPT}`,
      );
      return rows.map(({ row, value }) => ({
        file: file.name,
        row: Number(row),
        field: headerOf(file, column),
        value: String(value ?? '').slice(0, 80),
        reason,
        mend,
      }));
    }),
  );
  return lines.flat().slice(0, KEPT);
}

const listed = (columns: Record<string, string>) =>
  Object.entries(columns)
    .map(([name, sql]) => `${sql} as ${name}`)
    .join(', ');

/** The rows of a query as plain objects. */
export async function objects(db: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await db.runAndReadAll(sql)).getRowObjectsJson();
}
