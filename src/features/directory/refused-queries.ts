import type { DirectoryDb } from './directory-db.ts';
import { type RefusedRow, type RefusedSource, noSource } from './refused-rows.ts';

/** How many values of a source were kept with the reason why they were not taken. */
export async function countRefused(db: DirectoryDb, source: RefusedSource): Promise<number> {
  const [counted] = await db.rows<{ count: number }>(
    'select count(*)::integer as count from refusal where source = $source',
    { source: source === noSource ? '' : source },
  );
  return counted?.count ?? 0;
}

/** They themselves, in the order of the files. */
export function refusedRows(
  db: DirectoryDb,
  source: RefusedSource,
  { from, rows }: { from: number; rows: number },
): Promise<RefusedRow[]> {
  return db.rows<RefusedRow>(
    `select file, row::integer as row, field, value, reason, mend from refusal where source = $source
     order by rowid limit ${rows} offset ${from}`,
    { source: source === noSource ? '' : source },
  );
}
