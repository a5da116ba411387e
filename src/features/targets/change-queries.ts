import { sql } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { TargetChange } from './changes.ts';
import type { RowRemark } from './import-rows.ts';
import type { BatchKind } from './tables.ts';

export type Batch = { id: string; kind: BatchKind; label: string; at: IsoInstant };

/** Puts one thing the applicant did on record, with every target that it changed. */
export async function recordBatch(db: WorkspaceDb, batch: Batch, changes: readonly TargetChange[]) {
  const newest = await db
    .selectFrom('target_batch')
    .select((q) => q.fn.max('number').as('number'))
    .executeTakeFirst();
  const number = (newest?.number ?? 0) + 1;
  await db
    .insertInto('target_batch')
    .values({ ...batch, number, undone_at: null })
    .execute();
  await sql`insert into target_change (batch_id, target_id, before, after)
    select ${batch.id}::uuid, (given->>'targetId')::uuid,
      nullif(given->'before', 'null'::jsonb), nullif(given->'after', 'null'::jsonb)
    from jsonb_array_elements(${json(changes)}) as given`.execute(db);
}

/** What undo would undo: the newest batch that is not undone. */
export function batchToUndo(db: WorkspaceDb) {
  return db
    .selectFrom('target_batch')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What redo would do again: the oldest undone batch after which nothing new was done. */
export function batchToRedo(db: WorkspaceDb) {
  return db
    .selectFrom('target_batch as batch')
    .selectAll()
    .where('undone_at', 'is not', null)
    .where((q) =>
      q.not(
        q.exists(
          q
            .selectFrom('target_batch as later')
            .select('later.id')
            .where('later.undone_at', 'is', null)
            .whereRef('later.number', '>', 'batch.number'),
        ),
      ),
    )
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

export async function changesOfBatch(db: WorkspaceDb, batchId: string): Promise<TargetChange[]> {
  const rows = await db.selectFrom('target_change').selectAll().where('batch_id', '=', batchId).execute();
  return rows.map(({ target_id, before, after }) => ({ targetId: target_id, before, after }));
}

export async function markBatch(
  db: WorkspaceDb,
  batchId: string,
  undoneAt: IsoInstant | null,
): Promise<void> {
  await db.updateTable('target_batch').set({ undone_at: undoneAt }).where('id', '=', batchId).execute();
}

export async function addImport(
  db: WorkspaceDb,
  report: { batchId: string; fileName: string; taken: number; remarks: RowRemark[]; at: IsoInstant },
): Promise<void> {
  const { batchId, fileName, taken, remarks, at } = report;
  await db
    .insertInto('target_import')
    .values({ batch_id: batchId, file_name: fileName, taken, remarks: json(remarks), at })
    .execute();
}

export function importReport(db: WorkspaceDb, batchId: string) {
  return db.selectFrom('target_import').selectAll().where('batch_id', '=', batchId).executeTakeFirst();
}

/** Keeps, or forgets again, that two targets are not the same. The smaller id comes first. */
export async function setApart(
  db: WorkspaceDb,
  pair: readonly [string, string],
  apart: boolean,
  at: IsoInstant,
) {
  const [one_id = '', other_id = ''] = [...pair].sort();
  if (apart) {
    await db
      .insertInto('target_apart')
      .values({ one_id, other_id, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await db
      .deleteFrom('target_apart')
      .where('one_id', '=', one_id)
      .where('other_id', '=', other_id)
      .execute();
  }
}

export async function pairsApart(db: WorkspaceDb): Promise<{ one: string; other: string }[]> {
  const rows = await db.selectFrom('target_apart').select(['one_id as one', 'other_id as other']).execute();
  return rows;
}
