import { sql } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';

/** Whom each outreach writes to, as far as a prohibition asks. */
export async function addresseesOf(db: WorkspaceDb, outreachIds: readonly string[]) {
  const rows = await db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['target.id', 'target.list', 'target.website', 'target.contact_role'])
    .select('outreach.id as outreach_id')
    .where(sql<boolean>`outreach.id = any(${outreachIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.outreach_id, row]));
}
