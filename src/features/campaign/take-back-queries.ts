import { sql } from 'kysely';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type {} from './drafts-tables.ts';
import type {} from './tables.ts';

/** Mails that were withdrawn are drafts again, each unless another of its round has been written meanwhile. */
export async function makeDraftsAgain(
  db: WorkspaceDb,
  outreachId: string,
  ids: readonly string[],
  now: IsoInstant,
): Promise<void> {
  await db
    .updateTable('message')
    .set({
      state: 'draft',
      approved_at: null,
      approved_text_sha256: null,
      opened_sha256: null,
      updated_at: now,
    })
    .where('outreach_id', '=', outreachId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('state', '=', 'withdrawn')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message as other')
            .select('other.id')
            .where('other.outreach_id', '=', outreachId)
            .whereRef('other.round', '=', 'message.round')
            .where('other.round', '<>', 'answer')
            .where('other.state', '<>', 'withdrawn'),
        ),
      ),
    )
    .execute();
}

/** Takes an address, or @domain, off the list of those who are never written to. One entered by hand stays. */
export async function removeSuppression(db: WorkspaceDb, address: string): Promise<void> {
  await db
    .deleteFrom('suppression')
    .where('address', '=', address)
    .where('reason', '<>', 'by-hand')
    .execute();
}
