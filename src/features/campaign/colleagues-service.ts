import { organisationDomain } from '#features/inbox/matching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { answeredColleagues } from './queries.ts';

/** CMP-4: the other outreaches of this organisation from which an answer has come. */
export function answeredThere(db: WorkspaceDb, outreach: { target_id: string; address: string }) {
  return answeredColleagues(db, outreach, organisationDomain(outreach.address));
}
