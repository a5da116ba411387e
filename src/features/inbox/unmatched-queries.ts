import type { Insertable, Selectable } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/targets/tables.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { UnmatchedTable } from './tables.ts';

export type NewUnmatched = Insertable<UnmatchedTable>;
export type UnmatchedRow = Selectable<UnmatchedTable>;

/** Notes a mail that could not be matched; in another folder, or after a folder was numbered anew, only its place. */
export async function noteUnmatched(db: WorkspaceDb, mail: NewUnmatched): Promise<boolean> {
  const { account, folder, uid_validity, uid } = mail;
  const before = await db
    .selectFrom('inbox_unmatched')
    .select('id')
    .where('mail_key', '=', mail.mail_key)
    .executeTakeFirst();
  await db
    .insertInto('inbox_unmatched')
    .values(mail)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'mail_key']).doUpdateSet({ account, folder, uid_validity, uid }),
    )
    .execute();
  return before === undefined;
}

/** The mails that wait for a decision, and those decided last, so that it can be taken back. */
export function unmatchedMails(db: WorkspaceDb, state: UnmatchedRow['state'], most: number) {
  return db
    .selectFrom('inbox_unmatched as unmatched')
    .leftJoin('incoming', (join) =>
      join
        .onRef('incoming.workspace_id', '=', 'unmatched.workspace_id')
        .onRef('incoming.id', '=', 'unmatched.incoming_id'),
    )
    .leftJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'incoming.workspace_id')
        .onRef('target.id', '=', 'incoming.target_id'),
    )
    .selectAll('unmatched')
    .select(['target.name as target_name', 'incoming.outreach_id'])
    .where('unmatched.state', '=', state)
    .orderBy('unmatched.received_at', 'desc')
    .orderBy('unmatched.id')
    .limit(most)
    .execute();
}

export async function unmatchedCount(db: WorkspaceDb): Promise<number> {
  const row = await db
    .selectFrom('inbox_unmatched')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export function unmatchedById(db: WorkspaceDb, id: string): Promise<UnmatchedRow | undefined> {
  return db.selectFrom('inbox_unmatched').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function decideUnmatched(
  db: WorkspaceDb,
  id: string,
  decided: Pick<UnmatchedRow, 'state' | 'incoming_id'>,
): Promise<void> {
  await db.updateTable('inbox_unmatched').set(decided).where('id', '=', id).execute();
}

/** Outreaches that were written to, by the name of their target or its address: what a mail is matched to by hand. */
export function outreachesNamed(db: WorkspaceDb, search: string, most: number) {
  const like = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('outreach')
    .innerJoin('target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'outreach.workspace_id')
        .onRef('target.id', '=', 'outreach.target_id'),
    )
    .select(['outreach.id', 'outreach.target_id', 'outreach.address', 'outreach.first_sent_at'])
    .select(['target.name', 'target.city', 'target.state'])
    .where('outreach.first_sent_at', 'is not', null)
    .$if(search !== '', (query) =>
      query.where((eb) => eb.or([eb('target.name', 'ilike', like), eb('outreach.address', 'ilike', like)])),
    )
    .orderBy('outreach.updated_at', 'desc')
    .orderBy('outreach.id')
    .limit(most)
    .execute();
}
