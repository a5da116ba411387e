import { sql } from 'kysely';
import type { CheckIn } from '#features/onsite/check-in.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';

/** SIT-3: every weekly check-in, with the stay that it is of. */
export async function selectCheckIns(db: WorkspaceDb): Promise<(CheckIn & { opportunityId: string })[]> {
  const { rows } = await sql<{ opportunity_id: string; monday: string; flags: CheckIn['flags'] }>`
    select opportunity_id, monday, flags from onsite_check_in order by monday`.execute(db);
  return rows.map(({ opportunity_id, monday, flags }) => ({ opportunityId: opportunity_id, monday, flags }));
}
