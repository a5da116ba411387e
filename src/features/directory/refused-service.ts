import { csvOf } from '#features/targets/export-service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Result, ok } from '#plain/refusal.ts';
import { withDirectory } from './asking-service.ts';
import { countRefused, refusedRows } from './refused-queries.ts';
import { REFUSED_PAGE, type RefusedAnswer, type RefusedSource, refusedTable } from './refused-rows.ts';

/** TGT-3: one page of what was not taken of an official file, with the reasons. */
export function refusedPage(
  parts: Parts,
  source: RefusedSource,
  page: number,
): Promise<Result<RefusedAnswer>> {
  return withDirectory(parts, async (db) => {
    const rows = await refusedRows(db, source, { from: (page - 1) * REFUSED_PAGE, rows: REFUSED_PAGE });
    return ok({ total: await countRefused(db, source), page, rows });
  });
}

/** All of it as a CSV file. */
export function refusedFile(parts: Parts, source: RefusedSource): Promise<Result<Uint8Array>> {
  return withDirectory(parts, async (db) => {
    const rows = await refusedRows(db, source, { from: 0, rows: await countRefused(db, source) });
    return ok(csvOf(refusedTable(rows)));
  });
}
