import { simpleParser, type Attachment } from 'mailparser';
import type { IsoInstant } from '#plain/time.ts';
import { textOfHtml } from './html-text.ts';
import { parseHeaders, type IncomingMail } from './incoming-mail.ts';

/**
 * The bytes of a mail as the rules see it. mailparser decodes the parts; the headers are read by
 * our own rules from the decoded lines, so that nothing a stranger writes into them can make the reading fail.
 */
export async function readMail(bytes: Uint8Array, receivedAt: IsoInstant): Promise<IncomingMail> {
  const parsed = await simpleParser(Buffer.from(bytes), {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
    skipHtmlToText: true,
  });
  const headers = parseHeaders(parsed.headerLines.map(({ line }) => line).join('\n'));
  const sender = parsed.from?.value[0];
  return {
    messageId: parsed.messageId === undefined ? null : storable(parsed.messageId),
    from: { address: storable(sender?.address ?? '').toLowerCase(), name: storable(sender?.name ?? '') },
    subject: storable(parsed.subject ?? ''),
    receivedAt,
    headers,
    text: storable(readableText(parsed.text ?? '', parsed.html || '')),
    deliveryStatus: partOf(parsed.attachments, /^message\/(?:global-)?delivery-status$/),
    returnedMail: partOf(
      parsed.attachments,
      /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822(?:-headers)?)$/,
    ),
  };
}

/** The plain text where there is one; else that of the HTML, which is longer than any answer past the limit. */
function readableText(text: string, html: string): string {
  return /[\p{L}\p{N}]/u.test(text) || html === '' ? text : textOfHtml(html.slice(0, 400_000));
}

/** PostgreSQL text holds no zero byte, and no mail needs one. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}

function partOf(attachments: readonly Attachment[], type: RegExp): string | null {
  const part = attachments.find(({ contentType }) => type.test(contentType));
  return part === undefined ? null : storable(part.content.toString('utf8'));
}
