import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { IsoInstant } from '#plain/time.ts';
import type { MailboxState, ServerSettings } from './rules.ts';
import type { PageSignIn } from './sign-in-pages.ts';
import type { ProviderId } from './providers.ts';
import type { NotedTrouble } from './test-again.ts';

declare module '#platform/store/schema.ts' {
  interface Schema {
    mailbox: MailboxTable;
  }
}

type Json<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export interface MailboxTable {
  workspace_id: Generated<string>;
  id: Generated<string>;
  address: string;
  display_name: string;
  provider: ProviderId;
  smtp: Json<ServerSettings>;
  imap: Json<ServerSettings>;
  username: string;
  secret_sealed: Uint8Array;
  files_sent_itself: boolean;
  sent_folder: string;
  state: MailboxState;
  last_checked_at: IsoInstant;
  last_error: ColumnType<
    NotedTrouble | null,
    RawBuilder<NotedTrouble | null> | null,
    RawBuilder<NotedTrouble | null> | null
  >;
  connected_at: IsoInstant;
  /** Of the provider's sign-in page; null where a password is used. */
  page: ColumnType<
    PageSignIn | null,
    RawBuilder<PageSignIn | null> | null | undefined,
    RawBuilder<PageSignIn | null> | null
  >;
}
