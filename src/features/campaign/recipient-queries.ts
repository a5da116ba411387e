import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type {} from '#features/directory/tables.ts';
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

/** CMP-5: how large the places of the lists are, as far as the directory told when they were taken from it. */
export function sizesOfPlaces(db: WorkspaceDb) {
  return db
    .selectFrom('target')
    .innerJoin('directory_target', (join) =>
      join
        .onRef('directory_target.workspace_id', '=', 'target.workspace_id')
        .onRef('directory_target.target_id', '=', 'target.id'),
    )
    .select([
      'target.id',
      'target.contact_emails',
      'directory_target.physicians',
      'directory_target.addresses',
    ])
    .where('target.list', '<>', 'hospital')
    .where('target.deleted_at', 'is', null)
    .execute();
}
