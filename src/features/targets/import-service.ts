import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { addImport } from './change-queries.ts';
import { record } from './batch-service.ts';
import { countOf, factsOf } from './changes.ts';
import { type ColumnGuess, firstRowIsHeader, matchColumns } from './columns.ts';
import type { ImportField } from './header-words.ts';
import { type ImportedRows, type RowRemark, importRows } from './import-rows.ts';
import { leaveOutKnown } from './known-rows.ts';
import { addTargets, oneChangeAtATime, targetsNamedAs } from './queries.ts';
import type { TargetFacts, TargetList } from './rules.ts';
import { type ReadTable, readPaste, readSpreadsheet } from './spreadsheet.ts';

/** What is to be imported: a file or pasted rows, and how the applicant wants its columns read. */
export type ImportSource = {
  file: { name: string; bytes: Uint8Array } | null;
  text: string;
  list: TargetList;
  /** Null: decide from the first row. */
  hasHeader: boolean | null;
  /** Null: match the columns by their headers and contents. */
  mapping: (ImportField | null)[] | null;
  leaveOutKnown: boolean;
};

export type ImportPreview = {
  readAs: string;
  hasHeader: boolean;
  columns: ColumnGuess[];
  mapping: (ImportField | null)[];
  counts: ImportCounts;
  examples: TargetFacts[];
  remarks: RowRemark[];
};

type ImportCounts = {
  rows: number;
  taken: number;
  notTaken: number;
  withRemarks: number;
  empty: number;
};

export type ImportReport = {
  batchId: string | null;
  counts: ImportCounts;
  remarks: RowRemark[];
};

type Prepared = Omit<ImportPreview, 'counts' | 'examples' | 'remarks'> & { rows: ImportedRows };

/** A page can show some hundred remarks; the downloaded report holds all. */
const remarksShown = 200;

/** TGT-2: what an import would take and what not, before anything is taken. */
export async function previewImport(ws: Workspace, source: ImportSource): Promise<Result<ImportPreview>> {
  const prepared = await prepare(source);
  if (!prepared.ok) return prepared;
  const { rows: read, ...preview } = prepared.value;
  const rows = await ws.transaction((db) => rowsToTake(db, source, read));
  return ok({
    ...preview,
    counts: countsOf(rows),
    examples: rows.taken.slice(0, 5).map(({ facts }) => facts),
    remarks: rows.remarks.slice(0, remarksShown),
  });
}

/** Takes all valid rows in one transaction, as one batch that can be undone; everything else is in the report. */
export async function takeImport(
  ws: Workspace,
  parts: Parts,
  source: ImportSource,
): Promise<Result<ImportReport>> {
  const prepared = await prepare(source);
  if (!prepared.ok) return prepared;
  const taken = await ws.transaction(async (db) => {
    await oneChangeAtATime(db);
    const rows = await rowsToTake(db, source, prepared.value.rows);
    const added = rows.taken.map(({ facts }) => ({ ...facts, id: parts.newId() }));
    if (added.length === 0) return { batchId: null, rows };
    const at = parts.clock.now();
    await addTargets(db, added, at);
    const changes = added.map((target) => ({ targetId: target.id, before: null, after: factsOf(target) }));
    const batchId = await record(db, parts, 'import', `importing ${countOf(added.length)}`, changes);
    const fileName = source.file?.name.slice(0, 200) ?? 'pasted rows';
    await addImport(db, { batchId, fileName, taken: added.length, remarks: rows.remarks, at });
    return { batchId, rows };
  });
  await ws.tidy();
  return ok({
    batchId: taken.batchId,
    counts: countsOf(taken.rows),
    remarks: taken.rows.remarks.slice(0, remarksShown),
  });
}

async function rowsToTake(db: WorkspaceDb, source: ImportSource, rows: ImportedRows) {
  if (!source.leaveOutKnown) return rows;
  const names = rows.taken.map(({ facts }) => facts.name);
  return leaveOutKnown(rows, await targetsNamedAs(db, names));
}

async function prepare(source: ImportSource): Promise<Result<Prepared>> {
  const read = await (source.file ? readSpreadsheet(source.file.bytes) : readPaste(source.text));
  if (!read.ok) return read;
  const table = read.value;
  const hasHeader = source.hasHeader ?? firstRowIsHeader(table.rows[0] ?? []);
  const raw = rawTable(table, hasHeader);
  const columns = matchColumns(raw.headers, raw.rows);
  const mapping = raw.headers.map(
    (_, column) => (source.mapping ?? columns.map(({ field }) => field))[column] ?? null,
  );
  if (
    source.mapping &&
    !mapping.some((field) => field === 'name' || field === 'firstName' || field === 'lastName')
  ) {
    return refuse({
      field: 'mapping',
      value: '',
      reason: 'No column is chosen for the name.',
      mend: 'Choose which column holds the names of the hospitals, clinics or physicians.',
    });
  }
  const rows = importRows(raw, mapping, source.list);
  const remarks = [...table.remarks, ...rows.remarks].sort((one, other) => one.row - other.row);
  return ok({ readAs: table.readAs, hasHeader, columns, mapping, rows: { ...rows, remarks } });
}

function rawTable({ rows, firstRow }: ReadTable, hasHeader: boolean) {
  if (hasHeader) return { headers: rows[0] ?? [], rows: rows.slice(1), firstRow: firstRow + 1 };
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { headers: Array.from({ length: widest }, () => ''), rows, firstRow };
}

function countsOf(rows: ImportedRows): ImportCounts {
  const notTaken = new Set(rows.remarks.filter(({ taken }) => !taken).map(({ row }) => row)).size;
  const withRemarks = new Set(rows.remarks.filter(({ taken }) => taken).map(({ row }) => row)).size;
  const taken = rows.taken.length;
  return { rows: taken + notTaken, taken, notTaken, withRemarks, empty: rows.emptyRows };
}
