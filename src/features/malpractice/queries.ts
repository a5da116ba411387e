import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Quote } from './quote.ts';
import type {} from './tables.ts';

export function selectQuotes(db: WorkspaceDb) {
  return db
    .selectFrom('malpractice_quote')
    .select(['id', 'facts'])
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertQuote(db: WorkspaceDb, facts: Quote, now: IsoInstant): Promise<string> {
  const row = await db
    .insertInto('malpractice_quote')
    .values({ facts: json(facts), created_at: now, updated_at: now, deleted_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Whether there was such a quote. */
export async function updateQuote(
  db: WorkspaceDb,
  id: string,
  change: { facts: Quote } | { deletedAt: IsoInstant | null },
  now: IsoInstant,
): Promise<boolean> {
  const row = await db
    .updateTable('malpractice_quote')
    .set(
      'facts' in change
        ? { facts: json(change.facts), updated_at: now }
        : { deleted_at: change.deletedAt, updated_at: now },
    )
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
