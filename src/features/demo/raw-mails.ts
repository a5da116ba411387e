import type { IsoInstant } from '#plain/time.ts';

/** What an invented mail says; `messageId` is that of the mail it answers. */
export type RawMail = {
  from: string;
  to: string;
  subject: string;
  text: string;
  at: IsoInstant;
  messageId: string;
  number: number;
};

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const dateOf = (at: IsoInstant) => new Date(at).toUTCString().replace('GMT', '+0000');

/** An answer in the thread (RFC 5322), or one that a program sends by itself (RFC 3834). */
export function answerBytes(
  { from, to, subject, text, at, messageId, number }: RawMail,
  automatic: boolean,
): Uint8Array {
  return bytesOf([
    `From: Education Office <${from}>`,
    `To: <${to}>`,
    `Subject: ${automatic ? 'Out of office' : `Re: ${subject}`}`,
    `Date: ${dateOf(at)}`,
    `Message-ID: <answer-${number}@demo.example>`,
    `In-Reply-To: ${messageId}`,
    `References: ${messageId}`,
    ...(automatic ? ['Auto-Submitted: auto-replied'] : []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ]);
}

/** A delivery status notification (DSN, RFC 3464): the address does not exist. */
export function returnedBytes({ from, to, subject, at, messageId, number }: RawMail): Uint8Array {
  const host = from.split('@')[1] ?? 'demo.example';
  return bytesOf([
    `From: Mail Delivery System <MAILER-DAEMON@${host}>`,
    `To: <${to}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${dateOf(at)}`,
    `Message-ID: <returned-${number}@demo.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="demo"',
    '',
    '--demo',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${from}>: host ${host} said: 550 5.1.1 User unknown`,
    '--demo',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${host}`,
    '',
    `Final-Recipient: rfc822; ${from}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; 550 5.1.1 <${from}>: User unknown`,
    '',
    '--demo',
    'Content-Type: message/rfc822',
    '',
    `From: <${to}>`,
    `To: <${from}>`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId}`,
    '',
    'This mail is invented.',
    '--demo--',
    '',
  ]);
}
