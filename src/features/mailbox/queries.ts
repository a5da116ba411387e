import type { Selectable } from 'kysely';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { MailboxSettings } from './rules.ts';
import type { PageSignIn } from './sign-in-pages.ts';
import type { MailboxTable } from './tables.ts';
import type { NotedTrouble } from './test-again.ts';

export type MailboxRow = Selectable<MailboxTable>;

export function mailboxOfWorkspace(db: WorkspaceDb): Promise<MailboxRow | undefined> {
  return db.selectFrom('mailbox').selectAll().executeTakeFirst();
}

/** Keeps the mailbox. The same address keeps its id; another address is another mailbox. */
export async function saveMailbox(
  db: WorkspaceDb,
  settings: Omit<MailboxSettings, 'password'>,
  proven: { sealed: Uint8Array; sentFolder: string; now: IsoInstant; page?: PageSignIn },
): Promise<void> {
  const values = {
    address: settings.address,
    display_name: settings.displayName,
    provider: settings.provider,
    smtp: json(settings.smtp),
    imap: json(settings.imap),
    username: settings.username,
    secret_sealed: proven.sealed,
    files_sent_itself: settings.filesSentItself,
    sent_folder: proven.sentFolder,
    state: 'connected' as const,
    last_checked_at: proven.now,
    last_error: null,
    connected_at: proven.now,
    page: proven.page ? json(proven.page) : null,
  };
  await db.deleteFrom('mailbox').where('address', '!=', settings.address).execute();
  const changed = await db.updateTable('mailbox').set(values).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) await db.insertInto('mailbox').values(values).execute();
}

/** A renewed sign-in. The row alone says whether another process was first: the later token is as good. */
export async function savePage(db: WorkspaceDb, id: string, page: PageSignIn): Promise<void> {
  await db
    .updateTable('mailbox')
    .set({ page: json(page) })
    .where('id', '=', id)
    .execute();
}

export async function savePassword(db: WorkspaceDb, id: string, sealed: Uint8Array): Promise<void> {
  await db.updateTable('mailbox').set({ secret_sealed: sealed }).where('id', '=', id).execute();
}

/** CMP-9: how the last attempt to use the mailbox went. */
export async function saveHealth(
  db: WorkspaceDb,
  id: string,
  health: { now: IsoInstant; trouble: NotedTrouble | null; sentFolder?: string },
): Promise<void> {
  await db
    .updateTable('mailbox')
    .set({
      state: health.trouble ? 'troubled' : 'connected',
      last_checked_at: health.now,
      last_error: health.trouble ? json(health.trouble) : null,
      ...(health.sentFolder ? { sent_folder: health.sentFolder } : {}),
    })
    .where('id', '=', id)
    .execute();
}

export async function forgetMailbox(db: WorkspaceDb): Promise<void> {
  await db.deleteFrom('mailbox').execute();
}
