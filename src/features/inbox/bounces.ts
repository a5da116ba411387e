import {
  addressesIn,
  header,
  headerValues,
  messageIdsIn,
  parseHeaders,
  type IncomingMail,
} from './incoming-mail.ts';
import { isMailSystem, looksLikeBounce, saysFailureInSubject } from './bounce-signs.ts';
import {
  diagnosticLine,
  failedAddresses,
  reportPart,
  serversAnswer,
  withoutOurHeader,
} from './bounce-text.ts';
import { readDeliveryStatus, type RecipientReport } from './delivery-status.ts';
import { judgeFailure, type FailureKind } from './failure.ts';
import { cut } from './quotes.ts';
import type { SortedAs } from './rules.ts';
import { sortAnswer } from './sorting.ts';
import { shortened } from './text.ts';

export { looksLikeBounce } from './bounce-signs.ts';

/** A mail that came back, understood. `delayed` is no failure yet: the server still tries. */
export type Bounce = {
  kind: FailureKind | 'delayed';
  /** Addresses the report names, lower case; the first failed one first. */
  addresses: string[];
  /** Our Message-IDs the report gives back. */
  messageIds: string[];
  /** The server's own words, shortened. */
  diagnostic: string;
  /** The enhanced status code (RFC 3463) that the report gives; '' where it gives none. */
  status: string;
};

/**
 * A bounce, or null where the mail is none (a person's answer, or a receipt that says "delivered"). The standard report
 * counts where it is there, with the text as second witness; without one the words of the text decide.
 */
export function readBounce(mail: IncomingMail): Bounce | null {
  if (!looksLikeBounce(mail) && !cameFromNobodyAndSaysSo(mail)) return null;
  const messageIds = returnedMessageIds(mail);
  const own = reportPart(mail.text);
  const reports = mail.deliveryStatus === null ? [] : readDeliveryStatus(mail.deliveryStatus);
  if (reports.length > 0) return readReports(mail, reports, own, messageIds);
  return readWords(mail, own, messageIds);
}

function readWords(mail: IncomingMail, own: string, messageIds: string[]): Bounce | null {
  if (IS_CHALLENGE.test(own) && !SAYS_FAILURE.test(own)) return null;
  const failed = headerValues(mail.headers, 'x-failed-recipients').flatMap((value) => addressesIn(value));
  const words = withoutOurHeader(`${subjectOfReport(mail)}\n${own.slice(0, 5000)}`);
  const addresses = failed.length > 0 ? failed : addressesOf(mail, own);
  const base = { addresses, messageIds, diagnostic: diagnosticLine(own), status: statusIn(own) };
  const kind = isDelay(mail.subject, own) ? 'delayed' : judgeWords(base.status, own, words);
  const carrier = isMailSystem(mail.from);
  const failsBySubject = saysFailureInSubject(mail.subject);
  const saysFailure =
    failed.length > 0 ||
    failsBySubject ||
    SAYS_FAILURE.test(own) ||
    kind === 'delayed' ||
    (carrier && SAYS_WHY.includes(kind));
  if (!saysFailure) return null;
  // A report that names nobody is believed only where its own words say so clearly, or title and sender together do.
  const named = addresses.length > 0 || messageIds.length > 0;
  if (!named && !SAYS_FAILURE.test(own) && !(carrier && failsBySubject)) return null;
  const reported =
    carrier || fromNobody(mail) || failed.length > 0 || messageIds.length > 0 || base.status !== '';
  return reported || !isOfAPerson(mail.subject, own) ? { ...base, kind } : null;
}

/** A person may write of a mail that did not arrive, under a title of that kind. No report asks, and none says yes. */
function isOfAPerson(subject: string, own: string): boolean {
  return /\?\s*$/.test(subject.slice(0, 300)) || OF_PERSONS.includes(sortAnswer(cut(own).words).as);
}
const OF_PERSONS: readonly SortedAs[] = ['yes', 'asksForPapers', 'question'];

/** The other server's answer counts before the words of the report around it, where it says enough. */
function judgeWords(status: string, own: string, words: string): FailureKind {
  const answer = serversAnswer(own);
  const stage = /\bafter MAIL FROM\b/i.exec(own)?.[0] ?? '';
  const byAnswer = answer === '' ? 'unclear' : judgeFailure(statusIn(answer), `${answer} ${stage}`);
  return byAnswer === 'unclear' ? judgeFailure(status, words) : byAnswer;
}

/** Kinds that only a reason gives: a mail system that says one has failed, by whatever words. */
const SAYS_WHY: readonly Bounce['kind'][] = ['hard', 'full', 'blocked'];

/** Some systems of telephones return mail in the name of the one written to; the envelope then comes from nobody. */
function cameFromNobodyAndSaysSo(mail: IncomingMail): boolean {
  return fromNobody(mail) && RETURNS_IT.test(mail.text.slice(0, 2000));
}
const fromNobody = (mail: IncomingMail) => header(mail.headers, 'return-path') === '<>';
const RETURNS_IT = /\b(?:could|can) ?(?:not|n[’']t) be delivered to ?:?\s*["'<]*[^\s@]+@/i;

/** The title of a report without the title of our mail, which says nothing of a reason. */
function subjectOfReport(mail: IncomingMail): string {
  const title = mail.subject.slice(0, 300);
  const ours = mail.returnedMail === null ? '' : header(parseHeaders(mail.returnedMail), 'subject');
  const told = /^[ \t>*]*subject ?: *(.{1,300})/im.exec(mail.text.slice(0, 5000))?.[1] ?? '';
  return [ours.slice(0, 300), told.trim()].reduce((rest, one) => rest.replace(one, ''), title);
}

function readReports(
  mail: IncomingMail,
  reports: readonly RecipientReport[],
  own: string,
  messageIds: string[],
): Bounce | null {
  const failed = reports.filter((report) => report.action === 'failed');
  const delayed = reports.filter((report) => report.action === 'delayed');
  // Some servers leave the action out; then the number speaks, unless it says "delivered".
  const unsaid = reports.filter((report) => report.action === '' && /^[45]/.test(report.status));
  const first = failed[0] ?? unsaid[0] ?? delayed[0];
  if (first === undefined) return null; // delivered, relayed, expanded: a receipt
  // A wall may send its question as a report of a failure that is none yet.
  if (!first.status.startsWith('5') && IS_CHALLENGE.test(own) && !SAYS_FAILURE.test(own)) return null;
  const named = [...failed, ...unsaid, ...delayed].flatMap((report) => report.address ?? []);
  const addresses = named.length > 0 ? [...new Set(named)] : addressesOf(mail, own);
  const base = { addresses, messageIds, diagnostic: first.diagnostic, status: first.status };
  if (first === delayed[0]) return { ...base, kind: 'delayed', diagnostic: shortened(first.diagnostic, 400) };

  // Gmail and others say the reason in the text and write only "5.0.0" or nothing into the report.
  const byReport = judgeFailure(first.status || statusIn(first.diagnostic), first.diagnostic);
  const silent =
    byReport === 'unclear' || (!/[a-z]{3}/i.test(first.diagnostic) && first.status.endsWith('.0'));
  const byText = silent ? judgeWords(first.status || statusIn(own), own, withoutOurHeader(own)) : 'unclear';
  return {
    ...base,
    kind: byText === 'unclear' ? byReport : byText,
    diagnostic: first.diagnostic === '' ? diagnosticLine(own) : shortened(first.diagnostic, 400),
    status: first.status || statusIn(own),
  };
}

/** The addresses a text names as failed; the applicant's own and the reporting program's are not meant. */
function addressesOf(mail: IncomingMail, own: string): string[] {
  const toUs = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
    headerValues(mail.headers, name).flatMap((value) => addressesIn(value)),
  );
  const found = failedAddresses(own, new Set([...toUs, mail.from.address.toLowerCase()]));
  if (found.length > 0 || mail.returnedMail === null) return found;
  return addressesIn(header(parseHeaders(mail.returnedMail), 'to'), 5);
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

const SAYS_FAILURE =
  /(?:not|n['’]t|unable to|failed to|failure) (?:be )?deliver|undeliver|delivery (?:to (?:the following|this)[^.]{0,40})?(?:has )?fail|permanent (?:fatal )?error|returned to (?:the )?sender|(?:has been|was|is being) returned|could not be processed|following (?:address|recipient)\w*(?:\(e?s\))? (?:failed|had)|failed (?:recipient|address)|rcpt to|did not reach|automatically rejected|could not (?:send|reach)|non[- ]?remis|nicht zugestellt|no (?:se )?(?:pudo|puede) (?:ser )?entreg|não (?:pôde|foi)[^.]{0,20}entreg|не (?:может быть|удалось|была?) доставл|无法(?:投递|送达|发送)|投递失败|配信できません|\b5\d\d[ -]5\.\d{1,3}\.\d{1,3}\b/iu;

/** A wall that asks to be climbed before the mail is delivered; nothing came back. */
const IS_CHALLENGE =
  /(?:click|visit|follow)[^.]{0,60}(?:link|url|below|here)[^.]{0,80}(?:verify|confirm|deliver|approve|authenticate|allowed list|whitelist)|(?:to ensure|in order for|before) [^.]{0,40}(?:your (?:e-?mail|message)|delivery)[^.]{0,40}(?:deliver|click|confirm)|challenge[- ]response|guest list|account is protected by/i;

const DELAY =
  /\b(?:delivery (?:is |has been )?(?:temporarily )?delayed|delay(?:ed)? (?:mail|delivery)|(?:message|mail|e-?mail) is delayed|temporary failure report|still (?:being )?(?:trying|retried)|will (?:keep|continue) (?:trying|to try|to be (?:made|retried))|attempts? will continue|(?:has|could) not (?:yet )?be(?:en)? (?:successfully )?delivered (?:yet|for more than|within the last)|not yet been delivered|will (?:be )?retr(?:y|ied) for|notification \(delay\)|it will be retried|this is a warning (?:message )?only|you do not need to re-?send|warning: (?:message|could not send))\b|verzögert|retardé|en retard|retras(?:o|ad)|atrasad|задерж|延迟|遅延/iu;
const GIVEN_UP =
  /\b(?:gave up|given up|giving up|permanent (?:fatal )?(?:error|failure)|no (?:further|more) (?:delivery )?attempts|returned to (?:the )?sender|undeliverable|could not be delivered after)\b/i;

function isDelay(subject: string, own: string): boolean {
  if (!DELAY.test(`${subject.slice(0, 300)}\n${own.slice(0, 5000)}`)) return false;
  return DELAY.test(subject) || !GIVEN_UP.test(own.slice(0, 5000));
}

function statusIn(words: string): string {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words.slice(0, 20_000))?.[0] ?? '';
}
