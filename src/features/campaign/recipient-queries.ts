import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type {} from '#features/targets/tables.ts';
import type {} from './drafts-tables.ts';
import type {} from './tables.ts';

/** Every mail of ours with its outreach and the target it is for. */
export function mailsWithRecipient(db: WorkspaceDb) {
  return db
    .selectFrom('message')
    .innerJoin('outreach', (join) =>
      join
        .onRef('outreach.workspace_id', '=', 'message.workspace_id')
        .onRef('outreach.id', '=', 'message.outreach_id'),
    )
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    );
}
