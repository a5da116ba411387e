import { readDeliveryStatus } from './delivery-status.ts';
import { header, type IncomingMail } from './incoming-mail.ts';
import { cut } from './quotes.ts';
import type { SortedAs, Sorting } from './rules.ts';
import { sortAnswer } from './sorting.ts';

/**
 * A report on our mail that is no bounce: it arrived, it was opened (RFC 8098), or somebody called it spam (RFC 5965). None
 * is a person's answer; after a complaint nobody there is written to again.
 */
export function mailReport(mail: IncomingMail): Sorting | null {
  const type = header(mail.headers, 'content-type');
  if (/feedback-report/i.test(type) || (COMPLAINT_DESK.test(mail.from.address) && saysSpam(mail)))
    return {
      as: 'doNotWrite',
      reason: 'The mail provider of the recipient says that they marked this mail as spam.',
    };
  if (/disposition-notification/i.test(type) || RECEIPT_SUBJECT.test(mail.subject.slice(0, 200)))
    return { as: 'acknowledgement', reason: 'A receipt: the mail was opened or thrown away.' };
  const reports = mail.deliveryStatus === null ? [] : readDeliveryStatus(mail.deliveryStatus);
  const arrived = reports.some(
    ({ action, status }) => /^(?:delivered|relayed|expanded)$/.test(action) || status.startsWith('2'),
  );
  if (
    arrived ||
    (/multipart\/report/i.test(type) && DELIVERED_SUBJECT.test(mail.subject)) ||
    DELIVERED_SUBJECT.test(mail.subject.slice(0, 200))
  )
    return { as: 'acknowledgement', reason: 'A receipt: the mail was delivered.' };
  return null;
}

/** Hospitals have desks of that name too, for the complaints of their patients; what answers the request is theirs. */
const COMPLAINT_DESK = /^(?:abuse|fbl|complaints?)@/i;
const SPAM =
  /\b(?:(?:mark|report|flag)\w* (?:\w+ ){0,4}(?:spam|junk|abus\w+|unsolicited)|(?:spam|abuse) (?:report|complaint)|feedback loop|complaint about (?:a |this |your )?(?:message|e-?mail))\b/i;
const saysSpam = ({ subject, text }: IncomingMail) =>
  SPAM.test(`${subject.slice(0, 200)}\n${text.slice(0, 2000)}`) &&
  !OF_DESKS.includes(sortAnswer(cut(text).words).as);
const OF_DESKS: readonly SortedAs[] = ['yes', 'maybeLater', 'asksForPapers', 'question', 'referral'];

const RECEIPT_SUBJECT =
  /^(?:read|not read|gelesen|ungelesen|lu|non lu|leído|lido|letto|gelezen|läst|lest|已读|開封済み|읽음)\s?[:：]|^(?:read|return|disposition) receipt|disposition notification|lesebestätigung/i;
const DELIVERED_SUBJECT =
  /^(?:delivered|relayed|zugestellt|übermittelt|remis|entregado|entregue|consegnato)\s?[:：]|^(?:successful mail delivery report|delivery status notification \((?:success|relay|expanded)\)|delivery receipt|mail delivery success)/i;
