/** Where a mail server listens. starttls: begins unencrypted and must switch to TLS before anything else is said. */
export type MailServer = { host: string; port: number; security: 'tls' | 'starttls' | 'none' };

/** All that is needed to send from and read a mailbox. Holds the password or token: never log or return it. */
export type MailAccount = {
  address: string;
  displayName: string;
  username: string;
  password: string;
  /** Of the provider's sign-in page (OAuth 2), instead of a password. Holds for about an hour. */
  accessToken?: string;
  smtp: MailServer;
  imap: MailServer;
};
