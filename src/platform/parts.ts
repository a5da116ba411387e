import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { SignInPage } from './mailbox/sign-in-page.ts';
import type { MailServer } from './mailbox/types.ts';
import type { VaultKey } from './vault/folder-vault.ts';
import type { Vault } from './vault/vault.ts';

/** Where a mail provider is to be found instead. */
type ProviderElsewhere = { page: SignInPage; smtp: MailServer; imap: MailServer };

/** What the composition root hands to every service: the effects that tests replace or point elsewhere. */
export interface Parts {
  clock: Clock;
  vault: Vault;
  /** The key of the data folder, which a passphrase may lock: while it is locked, nothing happens by itself. */
  key?: VaultKey;
  log: Logger;
  newId(): string;
  /** Extra certificate authorities for mail servers (PEM), beside the system's own. */
  mailAuthorities?: string[];
  /** Other servers and sign-in pages for a known mail provider, as in tests. */
  providersElsewhere?: Readonly<Record<string, ProviderElsewhere>>;
  /** Where the data lies, for the page that tells it. */
  kept?: { folder: string; engine: 'embedded' | 'postgresql' };
  /** The file with the program `foothold directory`, which a page can start. */
  directoryProgram?: string;
  /** The campaign is invented: nothing may leave. */
  demo?: boolean;
}
