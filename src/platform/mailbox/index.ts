export * from './types.ts';
export { type MailAddress, type MailAttachment, type OutgoingMail, composeMail } from './compose.ts';
export { type Envelope, type Submission, submitMail } from './submit.ts';
export { type FolderRole, type ImapReader, type MailFolder, type NewMail, openImap } from './imap.ts';
export type { MailboxCursor, MailHead } from './imap-news.ts';
export { MailFault, type MailTrouble } from './trouble.ts';
export { type ConnectionReport, checkConnection } from './check.ts';
