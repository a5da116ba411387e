import { sql } from 'kysely';
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

/** Mails with where their sequence stands and where the recipient works. */
export function mailsWithOutreach(db: WorkspaceDb) {
  return mailsWithRecipient(db)
    .selectAll('message')
    .select(['outreach.state as outreach_state', 'outreach.last_sent_at', 'outreach.target_id'])
    .select(['target.list', 'target.zip', 'target.state as target_state', 'target.street', 'target.city']);
}

/** CMP-5: those of the lists that work at a place or in a group of more than so many, as the directory told when they were taken. */
export function placesOfMore(db: WorkspaceDb, than: number) {
  return db
    .selectFrom('directory_target')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'directory_target.workspace_id')
        .onRef('target.id', '=', 'directory_target.target_id'),
    )
    .select(['target.id', 'target.contact_emails'])
    .where(sql<boolean>`greatest(directory_target.physicians, directory_target.addresses) > ${than}`)
    .where('target.list', '<>', 'hospital')
    .where('target.deleted_at', 'is', null)
    .execute();
}
