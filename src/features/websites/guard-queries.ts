import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';

/** Whom an outreach writes to, as far as a prohibition asks. */
export function addresseeOf(db: WorkspaceDb, outreachId: string) {
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['target.id', 'target.list', 'target.website', 'target.contact_role'])
    .where('outreach.id', '=', outreachId)
    .executeTakeFirst();
}
