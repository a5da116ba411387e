import { sql } from 'kysely';
import type {} from '#features/packet/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { NextStep } from './next-steps.ts';
import type {} from './tables.ts';

/** What is done of the next steps with one outreach, and since when. */
export async function stepsDone(db: WorkspaceDb, outreachId: string): Promise<Map<NextStep, IsoInstant>> {
  const rows = await db
    .selectFrom('inbox_step')
    .select(['step', 'done_at'])
    .where('outreach_id', '=', outreachId)
    .execute();
  return new Map(rows.map((row) => [row.step, row.done_at]));
}

export async function markStep(
  db: WorkspaceDb,
  outreachId: string,
  step: NextStep,
  doneAt: IsoInstant | null,
): Promise<void> {
  if (doneAt === null) {
    await db
      .deleteFrom('inbox_step')
      .where('outreach_id', '=', outreachId)
      .where('step', '=', step)
      .execute();
    return;
  }
  await db
    .insertInto('inbox_step')
    .values({ outreach_id: outreachId, step, done_at: doneAt })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'outreach_id', 'step']).doNothing())
    .execute();
}

/** The documents of a thread's packets of papers. One without chosen papers, as for the writer of a letter, is none. */
export async function paperDocuments(db: WorkspaceDb, outreachId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('packet_file')
    .innerJoin('packet', 'packet.id', 'packet_file.packet_id')
    .select('document_id')
    .where('packet.outreach_id', '=', outreachId)
    .where(sql<boolean>`jsonb_array_length(packet.choices->'items') > 0`)
    .execute();
  return new Set(rows.map((row) => row.document_id));
}
