import libmime from 'libmime';
import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';
import addressparser from 'nodemailer/lib/addressparser';
import type { IsoInstant } from '#plain/time.ts';
import { looksLikeBounce } from './bounce-signs.ts';
import { textOfHtml } from './html-text.ts';
import { fieldReader, header, parseHeaders, type IncomingMail } from './incoming-mail.ts';

/** A mail as the rules see it, and what is kept of it for showing and answering. */
export type ReceivedMail = IncomingMail & {
  html: string | null;
  replyTo: string | null;
  /** The names of what is attached, without the pictures of the text itself. */
  attached: string[];
};

/** Nobody attaches more to one answer; a name beyond this is no name. */
const [mostAttached, longestName] = [30, 200];

/** A page of a person's writing is some kilobytes; what is beyond this is layout. The text is kept whole. */
const longestHtml = 500_000;

/**
 * The bytes of a mail as the rules see it. mailparser decodes the parts; the headers are read by
 * our own rules from the decoded lines, so that nothing a stranger writes into them can make the reading fail.
 */
export async function readMail(bytes: Uint8Array, receivedAt: IsoInstant): Promise<ReceivedMail> {
  const parsed = await parse(bytes);
  const headers = parseHeaders(parsed.headerLines.map(({ line }) => line).join('\n'));
  const sender = parsed.from?.value[0];
  const from = { address: storable(sender?.address ?? '').toLowerCase(), name: storable(sender?.name ?? '') };
  const subject = storable(parsed.subject ?? '');
  const report = looksLikeBounce({ headers, from, subject }) ? await reportIn(parsed) : parsed;
  return {
    messageId: parsed.messageId === undefined ? null : storable(parsed.messageId),
    from,
    subject,
    receivedAt,
    headers,
    text: storable(readableText(report.text ?? '', report.html || '')),
    html: typeof parsed.html === 'string' ? storable(parsed.html).slice(0, longestHtml) : null,
    attached: parsed.attachments
      .filter((one) => one.filename !== undefined && !one.related && !isPictureInText(one))
      .slice(0, mostAttached)
      .map(({ filename }) => storable(filename ?? '').slice(0, longestName)),
    replyTo: storable(parsed.replyTo?.value[0]?.address ?? '').toLowerCase() || null,
    deliveryStatus: partOf(report.attachments, DELIVERY_STATUS),
    returnedMail: partOf(report.attachments, RETURNED_MAIL),
  };
}

const DELIVERY_STATUS = /^message\/(?:global-)?delivery-status$/;
const RETURNED_MAIL =
  /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822(?:-headers)?)$/;

function parse(bytes: Uint8Array): Promise<ParsedMail> {
  return simpleParser(withLineEnds(Buffer.from(bytes)), {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
    skipHtmlToText: true,
  });
}

/** Old files of a Macintosh end their lines with CR alone, which the parser takes for one long line. */
function withLineEnds(mail: Buffer): Buffer {
  return mail.includes('\n') ? mail : Buffer.from(mail.toString('latin1').replaceAll('\r', '\n'), 'latin1');
}

/** The report itself: some gateways hand on a report whole, inside a mail that says nothing of its own. */
async function reportIn(parsed: ParsedMail): Promise<ParsedMail> {
  if (partOf(parsed.attachments, DELIVERY_STATUS) !== null) return parsed;
  const inside = parsed.attachments.find(({ contentType }) => contentType === 'message/rfc822');
  if (inside === undefined || !/^content-type:\s*multipart\/report/im.test(headOf(inside.content)))
    return parsed;
  const report = await parse(inside.content);
  return partOf(report.attachments, DELIVERY_STATUS) === null ? parsed : report;
}

function headOf(mail: Buffer): string {
  const text = mail.subarray(0, 50_000).toString('latin1');
  return text.split(/\r?\n\r?\n/, 1)[0] ?? '';
}

/** A logo in a signature; a photo that a telephone shows in the text has no identifier to be named by. */
function isPictureInText({ contentType, contentDisposition, cid }: Attachment): boolean {
  return contentDisposition === 'inline' && contentType.startsWith('image/') && cid !== undefined;
}

/** The plain text where there is one; else that of the HTML, which is longer than any answer past the limit. */
function readableText(text: string, html: string): string {
  return /[\p{L}\p{N}]/u.test(text) || html === '' ? text : textOfHtml(html.slice(0, 400_000));
}

/** What the decision asks for whether a mail may belong to the campaign, and what is shown of one that nobody could match. */
const decidingFields = fieldReader(
  `from subject date message-id in-reply-to references content-type return-path x-failed-recipients precedence
   list-id list-unsubscribe list-post feedback-id`.split(/\s+/),
);
/** `Name <address>` as nearly every mail has it; anything else is read by the library. */
const PLAIN_SENDER = /^(?:"([^"\\]*)"|([^"<>@,;:()[\]\\]*))\s*<([\w.+=-]+@[\w.-]+)>$/;

/**
 * The headers alone, for deciding whether a mail may belong to the campaign (CMP-9). A mailbox can hold a hundred thousand
 * strangers' mails, so this does no more than that decision needs.
 */
export function readHead(bytes: Uint8Array): Pick<IncomingMail, 'headers' | 'from' | 'subject'> {
  const headers = decidingFields(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  );
  const sender = senderOf(header(headers, 'from'));
  return {
    headers,
    from: { address: storable(sender.address).toLowerCase(), name: decoded(sender.name) },
    subject: decoded(header(headers, 'subject')),
  };
}

function senderOf(from: string): { name: string; address: string } {
  const plain = PLAIN_SENDER.exec(from);
  if (plain !== null) return { name: (plain[1] ?? plain[2] ?? '').trim(), address: plain[3] ?? '' };
  const sender = addressparser(from, { flatten: true })[0];
  return { name: sender?.name ?? '', address: sender?.address ?? '' };
}

/** RFC 2047: text beyond ASCII in a header. */
function decoded(text: string): string {
  return storable(text.includes('=?') ? libmime.decodeWords(text) : text);
}

/** PostgreSQL text holds no zero byte, and no mail needs one. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}

function partOf(attachments: readonly Attachment[], type: RegExp): string | null {
  const part = attachments.find(({ contentType }) => type.test(contentType));
  return part === undefined ? null : storable(part.content.toString('utf8'));
}
