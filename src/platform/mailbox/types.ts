/** Where a mail server listens. starttls: begins unencrypted and must switch to TLS before anything else is said. */
export type MailServer = { host: string; port: number; security: 'tls' | 'starttls' | 'none' };

/** All that is needed to send from and read a mailbox. Holds the password: never log or return it. */
export type MailAccount = {
  address: string;
  displayName: string;
  username: string;
  password: string;
  smtp: MailServer;
  imap: MailServer;
};
