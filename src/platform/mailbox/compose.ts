import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail as it shall leave. Message-ID and date are given, so that the same mail always has the same bytes. */
export type OutgoingMail = {
  /** With angle brackets. */
  messageId: string;
  /** ISO 8601 in UTC. */
  date: string;
  from: MailAddress;
  to: MailAddress;
  subject: string;
  /** Plain text; nothing else is sent. */
  text: string;
  /** The Message-ID this mail answers, with angle brackets. */
  inReplyTo?: string | null;
  /** The Message-IDs of the thread so far, oldest first, with angle brackets. */
  references?: readonly string[];
  attachments?: readonly MailAttachment[];
  /** Mail programs open it ready to be sent, not as a mail that came (X-Unsent). */
  unsent?: boolean;
};
type MailAddress = { name?: string; address: string };
type MailAttachment = { fileName: string; contentType: string; bytes: Uint8Array };

/**
 * The mail in the form of RFC 5322, 7-bit throughout. The same input always gives the same bytes: the sender keeps
 * only their SHA-256, and a mail composed again after a crash must be the very same mail.
 */
export async function composeMail(mail: OutgoingMail): Promise<Uint8Array> {
  const references = mail.references?.map(messageId).join(' ');
  const composed = new MailComposer({
    messageId: messageId(mail.messageId),
    date: new Date(mail.date),
    from: person(mail.from),
    to: person(mail.to),
    subject: oneLine(mail.subject),
    ...(mail.inReplyTo ? { inReplyTo: messageId(mail.inReplyTo) } : {}),
    ...(references ? { references } : {}),
    ...(mail.unsent ? { headers: { 'X-Unsent': '1' } } : {}),
    text: mail.text.replace(/\r\n?|\n/g, '\r\n'),
    encoding: 'quoted-printable',
    attachments: (mail.attachments ?? []).map((attachment) => ({
      filename: oneLine(attachment.fileName),
      contentType: attachment.contentType,
      contentTransferEncoding: 'base64',
      content: Buffer.from(attachment.bytes),
    })),
    // "=_" never stands in quoted-printable text nor in base64, so no content can look like the boundary (RFC 2045 6.7).
    boundaryPrefix: '=_',
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32),
    newline: 'windows',
    // The composer could read files and addresses named in its input; ours are bytes at hand.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return composed.build();
}

function person({ name = '', address }: MailAddress) {
  if (!/^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/u.test(address) || hasControl(address)) {
    throw new Error('A mail address holds characters that no address may have.');
  }
  return { name: oneLine(name), address };
}

function messageId(id: string): string {
  if (!/^<[^<>\s]+@[^<>\s]+>$/.test(id) || hasControl(id)) {
    throw new Error('A Message-ID must stand in angle brackets and hold no spaces.');
  }
  return id;
}

/** A line break in a name or a subject would let its author write headers of their own. */
function oneLine(text: string): string {
  return [...text]
    .map((character) => (hasControl(character) ? ' ' : character))
    .join('')
    .trim();
}

/** Control characters and Unicode's own line breaks. */
function hasControl(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}
