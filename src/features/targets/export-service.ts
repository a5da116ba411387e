import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { importReport } from './change-queries.ts';
import { fieldText } from './fields.ts';
import { harmless } from './formulas.ts';
import { liveTargets } from './queries.ts';
import { type Target, type TargetField, type TargetList, fieldTitles, targetFields } from './rules.ts';
import { csvOf, xlsxOf } from './spreadsheet.ts';

export type ExportRequest = { format: 'csv' | 'xlsx'; ids: string[] | null; list: TargetList | null };

const wide: Partial<Record<TargetField, number>> = {
  name: 36,
  street: 26,
  website: 28,
  contactEmails: 34,
  notes: 50,
  usceEvidence: 40,
};

export { csvOf, xlsxOf } from './spreadsheet.ts';

/** TGT-2: targets with all their columns, in a form that imports again without loss. Null when an id is not here. */
export async function exportTargets(ws: Workspace, request: ExportRequest): Promise<Uint8Array | null> {
  const { ids, list, format } = request;
  if (ids && !ids.every(isUuid)) return null;
  const found = await ws.transaction((db) => liveTargets(db, ids ?? undefined));
  if (ids && found.length !== new Set(ids).size) return null;
  const rows = exportRows(list ? found.filter((target) => target.list === list) : found);
  return format === 'csv'
    ? csvOf(rows)
    : xlsxOf(
        rows,
        targetFields.map((field) => wide[field] ?? 16),
      );
}

export function exportRows(targets: readonly Target[]): string[][] {
  return [
    targetFields.map((field) => fieldTitles[field]),
    ...targets.map((target) => targetFields.map((field) => harmless(fieldText(target[field])))),
  ];
}

/** The report of an import as a table to keep; null when there is no such import here. */
export async function importReportCsv(ws: Workspace, batchId: string): Promise<Uint8Array | null> {
  if (!isUuid(batchId)) return null;
  const report = await ws.transaction((db) => importReport(db, batchId));
  if (!report) return null;
  const rows = report.remarks.map(({ row, taken, field, value, reason, mend }) =>
    [String(row), taken ? 'taken, with a remark' : 'not taken', field, value, reason, mend].map(harmless),
  );
  return csvOf([['Row', 'Taken', 'Column', 'Value', 'Reason', 'What to do'], ...rows]);
}
