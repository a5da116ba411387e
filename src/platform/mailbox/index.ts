export * from './types.ts';
export { type OutgoingMail, composeMail } from './compose.ts';
export {
  type Envelope,
  type SmtpPatience,
  type Submission,
  type Submitter,
  openSubmitter,
  submitMail,
  usualPatience,
} from './submit.ts';
export { type FolderNow, type ImapReader, type NewMail, openImap } from './imap.ts';
export type { MailHead } from './imap-headers.ts';
export { ahead } from './imap-news.ts';
export { MailFault } from './trouble.ts';
export { type ConnectionReport, checkConnection } from './check.ts';
export { type SignInClient, type Tokens, refreshTokens } from './sign-in-page.ts';
export { signInOnLoopback } from './sign-in-loopback.ts';
export { signInWithCode } from './sign-in-device.ts';
