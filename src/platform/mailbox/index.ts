export * from './types.ts';
export { type MailAddress, type MailAttachment, type OutgoingMail, composeMail } from './compose.ts';
export {
  type Envelope,
  type LastLook,
  type SmtpPatience,
  type Submission,
  type Submitter,
  openSubmitter,
  submitMail,
  usualPatience,
} from './submit.ts';
export {
  type FolderNow,
  type FolderRole,
  type ImapReader,
  type MailFolder,
  type NewMail,
  openImap,
} from './imap.ts';
export { type MailboxCursor, type MailHead, ahead } from './imap-news.ts';
export { MailFault, type MailTrouble } from './trouble.ts';
export { type ConnectionReport, checkConnection } from './check.ts';
export { type SignInClient, type SignInPage, type Tokens, refreshTokens } from './sign-in-page.ts';
export { type SignInUnderWay, signInOnLoopback } from './sign-in-loopback.ts';
export { type CodeSignIn, signInWithCode } from './sign-in-device.ts';
