import { MailFault, type MailTrouble } from '#platform/mailbox/index.ts';

/** Why the mailbox could not be read, for a person. How to mend it stands in Settings, by provider. */
const WORDS: Readonly<Record<MailTrouble, string>> = {
  'wrong-password': 'The mailbox did not accept the password. Enter it again in Settings.',
  'host-not-found': 'The mail server was not found. You may be offline.',
  'port-refused': 'The mail server refused the connection. You may be offline, or a setting is wrong.',
  'no-answer': 'The mail server did not answer. You may be offline.',
  'certificate-expired': 'The certificate of the mail server has expired, so nothing was read.',
  'certificate-not-trusted': 'The certificate of the mail server is not trusted, so nothing was read.',
  'certificate-other-name':
    'The certificate of the mail server belongs to another name, so nothing was read.',
  'no-encryption': 'The mail server offers no encryption, so nothing was read.',
  'not-a-mail-server': 'What answered is not a mail server. Look at the settings of the mailbox.',
  'no-sent-folder': 'The mailbox has no folder for sent mail.',
  refused: 'The mail server refused to show its mail.',
  'connection-lost':
    'The connection to the mail server was lost. The next look goes on where this one stopped.',
  other: 'The mailbox could not be read.',
};

export function troubleInWords(error: unknown): string {
  return error instanceof MailFault ? WORDS[error.trouble] : WORDS.other;
}
