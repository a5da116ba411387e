import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { xlsxRows } from '#platform/files/xlsx-rows.ts';
import { DamagedZip } from '#platform/files/zip-entries.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { visaTotals } from '../visa-applications.ts';
import { visaColumns } from '../visa-columns.ts';
import { literal, nullable } from './csv-reading.ts';
import { damaged } from './faults.ts';
import type { Loaded } from './load.ts';

type Read = { loaded: Loaded[]; refused: Refusal[] };

/**
 * Reads the workbooks of labor condition applications together: a case that stands in two quarters counts once.
 * Other workbooks are named and passed over.
 */
export async function loadVisaWorkbooks(
  db: DuckDBConnection,
  folder: string,
  names: readonly string[],
  onRead: (name: string) => void,
  signal?: AbortSignal,
): Promise<Result<Read>> {
  const totals = visaTotals();
  const read: Read = { loaded: [], refused: [] };
  for (const name of names) {
    onRead(name);
    try {
      const one = await readWorkbook(join(folder, name), name, totals, signal);
      if ('rows' in one) read.loaded.push(one);
      else read.refused.push(one);
    } catch (error) {
      if (error instanceof DamagedZip) return refuse({ ...damaged, field: name, value: error.message });
      throw error;
    }
  }
  const rows = totals
    .totals()
    .map(
      ({ employer, state, applications, firstDate, lastDate }) =>
        `(${literal(employer)}, ${literal(state)}, ${applications}, ${nullable(firstDate)}, ${nullable(lastDate)})`,
    );
  if (rows.length > 0)
    await db.run(
      `insert into raw_sponsor (employer, state, applications, first_date, last_date) values ${rows.join(', ')}`,
    );
  return ok(read);
}

async function readWorkbook(
  path: string,
  name: string,
  totals: ReturnType<typeof visaTotals>,
  signal?: AbortSignal,
): Promise<Loaded | Refusal> {
  const before = totals.refusals.length;
  let columns: ReturnType<typeof visaColumns> | null = null;
  let header: string[] = [];
  let row = 0;
  const wanted = (titles: readonly string[]) => {
    const found = visaColumns(titles);
    return found.ok ? Object.values(found.value).filter((place) => place >= 0) : [];
  };
  for await (const cells of xlsxRows(path, { columns: wanted })) {
    row += 1;
    if (row % 10_000 === 0) signal?.throwIfAborted();
    if (!columns) {
      header = cells;
      columns = visaColumns(cells);
      if (!columns.ok) return notVisas(name, columns.refusals);
    } else if (columns.ok) totals.add(columns.value, cells, row);
  }
  const refusals = totals.refusals.slice(before).map((refusal) => ({ ...refusal, file: name }));
  const year = /FY(20\d\d)/i.exec(name)?.[1] ?? null;
  return {
    file: {
      source: 'visa-applications',
      path,
      name,
      header,
      delimiter: '',
      isUtf8: true,
      order: Number(year ?? 0),
      dated: year ?? (await stat(path)).mtime.toISOString().slice(0, 10),
    },
    rows: Math.max(0, row - 1),
    taken: Math.max(0, row - 1) - refusals.length,
    refused: refusals.length,
    refusals,
  };
}

const notVisas = (name: string, missing: readonly Refusal[]): Refusal => ({
  field: name,
  value: '',
  reason: `This workbook is not read: it has no column “${missing.map(({ field }) => field).join('”, “')}”.`,
  mend: 'If these are labor condition applications (LCA), download the file again and leave its first row as it is.',
});
