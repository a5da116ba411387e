import type { MailAccount } from '#platform/mailbox/types.ts';
import type { TestMailServer } from './mail-server.ts';

/** An account at the test mail server. */
export function accountAt(server: TestMailServer, address: string, password: string): MailAccount {
  return { address, displayName: 'Test', username: address, password, smtp: server.smtp, imap: server.imap };
}
