import { addressesIn, header, parseHeaders } from './incoming-mail.ts';
import { oneLine } from './text.ts';

/** What a report says of one recipient (RFC 3464 section 2.3). */
export type RecipientReport = { address: string | null; action: string; status: string; diagnostic: string };

/** The per-recipient groups of a message/delivery-status part; fields may be folded, groups are parted by empty lines. */
export function readDeliveryStatus(part: string): RecipientReport[] {
  const groups = part
    .slice(0, 200_000)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/);
  return groups.map(parseHeaders).flatMap((fields) => {
    const final = header(fields, 'final-recipient');
    const original = header(fields, 'original-recipient');
    const action =
      header(fields, 'action')
        .split(/[\s;(]/)[0]
        ?.toLowerCase() ?? '';
    if (final === '' && original === '' && action === '') return [];
    return [
      {
        // "rfc822; jane@x.org"; some servers write <> around it or leave the type out. X.400 names have no address in them.
        // The original one is what we wrote to (RFC 3464 section 2.3.1); the final one may be where it was forwarded.
        address: addressesIn(original, 1)[0] ?? addressesIn(final, 1)[0] ?? null,
        action: ACTIONS[action] ?? action,
        status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(header(fields, 'status'))?.[0] ?? '',
        diagnostic: oneLine(
          (header(fields, 'diagnostic-code') || header(fields, 'x-supplementary-info')).replace(
            /^[\w-]+\s*;\s*/,
            '',
          ),
        ),
      },
    ];
  });
}

/** Words that some servers write where RFC 3464 asks for "failed" or "delayed". */
const ACTIONS: Readonly<Record<string, string>> = {
  fail: 'failed',
  failure: 'failed',
  error: 'failed',
  deferred: 'delayed',
  delay: 'delayed',
  expired: 'failed',
};
