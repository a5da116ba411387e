import {
  addressesIn,
  header,
  headerValues,
  messageIdsIn,
  parseHeaders,
  type IncomingMail,
} from './incoming-mail.ts';
import { judgeFailure, type FailureKind } from './failure-words.ts';
import { oneLine, shortened } from './text.ts';

/** What a report says of one recipient (RFC 3464 section 2.3). */
export type RecipientReport = { address: string | null; action: string; status: string; diagnostic: string };

/** A mail that came back, understood. `delayed` is no failure yet: the server still tries. */
export type Bounce = {
  kind: FailureKind | 'delayed';
  /** Addresses the report names, lower case; the first failed one first. */
  addresses: string[];
  /** Our Message-IDs the report gives back. */
  messageIds: string[];
  /** The server's own words, shortened. */
  diagnostic: string;
};

/** The per-recipient groups of a message/delivery-status part; fields may be folded, groups are parted by empty lines. */
export function readDeliveryStatus(part: string): RecipientReport[] {
  const groups = part.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/);
  return groups.map(parseHeaders).flatMap((fields) => {
    const recipient = header(fields, 'final-recipient') || header(fields, 'original-recipient');
    const action =
      header(fields, 'action')
        .split(/[\s;(]/)[0]
        ?.toLowerCase() ?? '';
    if (recipient === '' && action === '') return [];
    return [
      {
        // "rfc822; jane@x.org"; some servers write <> around it or leave the type out.
        address:
          addressesIn(recipient, 1)[0] ?? addressesIn(header(fields, 'original-recipient'), 1)[0] ?? null,
        action,
        status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(header(fields, 'status'))?.[0] ?? '',
        diagnostic: oneLine(header(fields, 'diagnostic-code').replace(/^[\w-]+\s*;\s*/, '')),
      },
    ];
  });
}

const RETURNING_SENDER =
  /^(?:mailer-?daemon|postmaster|mail-?daemon|bounces?|mdaemon|mail-?delivery|microsoftexchange[0-9a-f]+)\b/i;
const RETURNING_NAME =
  /mail delivery|mailer.?daemon|delivery subsystem|postmaster|microsoft outlook|system administrator/i;
const FAILURE_SUBJECT =
  /\b(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|delayed|incomplete)|failure notice|returned (?:mail|to sender)|mail delivery (?:failed|failure|system)|mail system error|could not be delivered|message not delivered|delivery problem|address not found|non[- ]?remis|unzustellbar|nicht zugestellt|nicht zustellbar|no se pudo entregar|no se puede entregar|impossibile recapitare|não foi possível entregar|onbestelbaar)\b|退信|系统退信|投递失败|配信不能|배달 실패/iu;

/** Whether the headers alone make a mail look like a report on a mail that came back; then the whole of it is looked at. */
export function looksLikeBounce(mail: Pick<IncomingMail, 'headers' | 'from' | 'subject'>): boolean {
  const type = header(mail.headers, 'content-type');
  if (/multipart\/report/i.test(type) && !/disposition-notification/i.test(type)) return true;
  if (headerValues(mail.headers, 'x-failed-recipients').length > 0) return true;
  const fromMachine = RETURNING_SENDER.test(mail.from.address) || RETURNING_NAME.test(mail.from.name);
  return (
    fromMachine ||
    (FAILURE_SUBJECT.test(mail.subject.slice(0, 300)) && header(mail.headers, 'return-path') === '<>')
  );
}

/**
 * A bounce, or null where the mail is none (a person's answer, or a receipt that says "delivered"). The standard report
 * counts where it is there, with the text as second witness; without one the words of the text decide.
 */
export function readBounce(mail: IncomingMail): Bounce | null {
  if (!looksLikeBounce(mail)) return null;
  const messageIds = returnedMessageIds(mail);
  const reports = mail.deliveryStatus === null ? [] : readDeliveryStatus(mail.deliveryStatus);
  if (reports.length > 0) return readReports(reports, mail.text, messageIds);

  const failed = headerValues(mail.headers, 'x-failed-recipients').flatMap((value) => addressesIn(value));
  const words = `${mail.subject}\n${mail.text.slice(0, 5000)}`;
  const own = mail.from.address.toLowerCase();
  const addresses = [...new Set([...failed, ...addressesIn(withoutIdentifiers(mail.text))])].filter(
    (one) => one !== own,
  );
  const saysFailure =
    DELAY.test(words) ||
    failed.length > 0 ||
    FAILURE_SUBJECT.test(words) ||
    judgeFailure('', words) !== 'unclear';
  if (!saysFailure || (addresses.length === 0 && messageIds.length === 0)) return null;
  if (failed.length === 0 && DELAY.test(words)) {
    return { kind: 'delayed', addresses, messageIds, diagnostic: diagnosticLine(mail.text) };
  }
  return {
    kind: judgeFailure(statusIn(words), words),
    addresses,
    messageIds,
    diagnostic: diagnosticLine(mail.text),
  };
}

function readReports(reports: RecipientReport[], text: string, messageIds: string[]): Bounce | null {
  const failed = reports.filter((report) => report.action === 'failed');
  const delayed = reports.filter((report) => report.action === 'delayed');
  const first = failed[0] ?? delayed[0];
  if (first === undefined) return null; // delivered, relayed, expanded: a receipt
  const named = [...failed, ...delayed].flatMap((report) => report.address ?? []);
  // Gmail and others say the reason in the text and write only "5.0.0" or nothing into the report.
  const words = first.diagnostic === '' ? text.slice(0, 3000) : first.diagnostic;
  return {
    kind: failed.length === 0 ? 'delayed' : judgeFailure(first.status || statusIn(words), words),
    addresses: [...new Set(named)],
    messageIds,
    diagnostic: first.diagnostic === '' ? diagnosticLine(text) : shortened(first.diagnostic, 400),
  };
}

/** The Message-ID of our mail out of the headers given back; some servers put them into the text. */
function returnedMessageIds(mail: IncomingMail): string[] {
  const returned =
    mail.returnedMail === null ? [] : messageIdsIn(header(parseHeaders(mail.returnedMail), 'message-id'));
  const inText = [...mail.text.slice(0, 50_000).matchAll(/^[ \t>]*message-id[ \t]*:(.{0,600})/gim)].flatMap(
    (match) => messageIdsIn(match[1] ?? ''),
  );
  return [...new Set([...returned, ...inText])];
}

/** Message-IDs look like addresses, so their lines are left out where addresses are looked for. */
function withoutIdentifiers(text: string): string {
  return text.slice(0, 20_000).replace(/^[ \t>]*(?:message-id|in-reply-to|references)[ \t]*:.*$/gim, '');
}

const DELAY =
  /\b(?:delivery (?:is |has been )?delayed|delay(?:ed)? (?:mail|delivery)|still (?:being )?(?:trying|retried)|will (?:keep|continue) (?:trying|to try|to be retried)|has not yet been delivered|this is a warning message only|you do not need to resend)\b/i;

function statusIn(words: string): string {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words)?.[0] ?? '';
}

/** The line of a bounce's text that carries the server's answer: the first with a code, else the first of all. */
function diagnosticLine(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling =
    lines.find((line) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(line)) ?? lines[0] ?? '';
  return shortened(telling, 400);
}
