import {
  FULL,
  NOBODY_FOR_SURE,
  NOBODY_PERHAPS,
  PASSING,
  SENDER_AT_FAULT,
  SERVER_FULL,
  SHUT_FOR_NOW,
  TOO_FAST,
  TOO_LARGE,
  UNWANTED_FOR_SURE,
  UNWANTED_PERHAPS,
} from './failure-words.ts';

/**
 * Why a mail came back, by what follows from it:
 * hard: the address is not there, nobody must write to it again; full: the mailbox is full;
 * blocked: this mail was not wanted (policy, spam filter, size), the address may be right;
 * soft: passing trouble or a server out of reach; unclear: it came back and nothing tells why.
 */
export type FailureKind = 'hard' | 'full' | 'blocked' | 'soft' | 'unclear';

/** Enhanced status codes, subject.detail (RFC 3463 and the IANA registry), where the number itself says enough. */
const BY_DETAIL: Readonly<Record<string, FailureKind>> = {
  '1.0': 'hard',
  '1.1': 'hard',
  '1.2': 'hard',
  '1.3': 'hard',
  '1.4': 'hard',
  '1.6': 'hard',
  '1.7': 'blocked',
  '1.8': 'blocked',
  '1.10': 'hard',
  '2.1': 'hard',
  '2.2': 'full',
  '2.3': 'blocked',
  '2.4': 'soft',
  '3.0': 'unclear',
  '3.1': 'soft',
  '3.2': 'soft',
  '3.4': 'blocked',
  '4.0': 'soft',
  '4.1': 'soft',
  '4.2': 'soft',
  '4.3': 'soft',
  '4.4': 'hard',
  '4.5': 'soft',
  '4.6': 'soft',
  '4.7': 'soft',
  '5.3': 'soft',
  '7.13': 'hard',
  '7.17': 'hard',
  '7.18': 'hard',
};

/**
 * CMP-4: what a failure means. "5.x.x" alone is not hard: servers answer 5.x.x to full mailboxes and spam filters as
 * well, and "550 5.1.1" to mail they do not want. The words win over the number where both speak; the number decides where
 * the words say nothing or contradict each other. A server that calls its answer passing is believed, unless it says that
 * nobody has the address and nothing of trying again.
 */
export function judgeFailure(status: string, words: string): FailureKind {
  const text = withoutNames(words);
  const [, reported, detail] = /^([245])\.(\d{1,3}\.\d{1,3})$/.exec(status) ?? [];
  const reply = /(?<![\d.#])([45])[0-5]\d(?=[ -])/.exec(text)?.[1];
  const passing = (reported ?? reply) === '4';
  const byNumber = detail === undefined ? undefined : numbered(detail);

  const tooFast = TOO_FAST.test(text) && !/recipient (?:mailbox )?(?:quota|size limit)/i.test(text);
  if (
    FULL.test(text) &&
    (!TOO_LARGE.test(text) || /mail file size|mailbox exceeds/i.test(text)) &&
    !SERVER_FULL.test(text) &&
    !SENDING_QUOTA.test(text)
  )
    return 'full';
  if (SERVER_FULL.test(text)) return 'soft';
  if (TOO_LARGE.test(text)) return byNumber === 'full' ? 'full' : 'blocked';

  const ofSender = AFTER_MAIL_FROM.test(text);
  const nobody =
    !ofSender && NOBODY_FOR_SURE.test(text.replace(SENDER_SAID_TO_BE, ' ').replace(TIME_IS_UP, ' '));
  const unwanted = ofSender || UNWANTED_FOR_SURE.test(text) || SENDER_AT_FAULT.test(text);
  const later = PASSING.test(text);
  if (tooFast && !nobody) return unwanted && !passing ? 'blocked' : 'soft';
  if (SHUT_FOR_NOW.test(text) && !unwanted) return 'soft';
  if (nobody && unwanted) return contradicted(byNumber, detail, passing);
  if (nobody) return (passing && later) || /try again|retry later/i.test(text) ? 'soft' : 'hard';
  if (unwanted) return passing && later ? 'soft' : 'blocked';

  const perhapsNobody = NOBODY_PERHAPS.test(text);
  if (perhapsNobody) {
    if (passing) return 'soft';
    // An address is refused before the mail is handed over; after that it is the mail that was not wanted.
    if (/end of data/i.test(text) && byNumber !== 'hard') return 'blocked';
    // "Recipient address rejected: Access denied", "unavailable or access denied": so they answer for an address they do not know.
    const denied = UNWANTED_PERHAPS.test(
      text.replace(/(?:rejected ?: ?|unavailable or )access denied/gi, ' '),
    );
    return denied ? (byNumber === 'hard' ? 'hard' : 'blocked') : byNumber === 'full' ? 'full' : 'hard';
  }
  if (UNWANTED_PERHAPS.test(text)) return passing && later ? 'soft' : 'blocked';
  if (later) return byNumber === 'full' ? 'full' : 'soft';
  if (byNumber !== undefined) return byNumber === 'hard' && passing ? 'soft' : byNumber;
  return passing ? 'soft' : 'unclear';
}

/** What is said of the sender, with the reason behind it: "Sender address rejected: Domain not found". */
const SENDER_SAID_TO_BE = new RegExp(`${SENDER_AT_FAULT.source}[^.;]{0,60}`, 'iu');

/** At this stage a server knows only the sender (RFC 5321 section 3.3): whatever it refuses, it is not the recipient. */
const AFTER_MAIL_FROM = /\b(?:after|in reply to) mail from\b/i;

/** What ran out was the time of the mail, not an account. */
const TIME_IS_UP =
  /\b(?:message|mail|envelope|delivery|queue|time|certificate)[- ](?:time )?(?:has |is )?expired/gi;

/** An allowance of the one who sends; it says nothing of the recipient's mailbox. */
const SENDING_QUOTA = /(?:send(?:ing|er)?|message|daily|hourly|rate|receiving)[- ](?:\w+ )?(?:quota|limit)/i;

function numbered(detail: string): FailureKind | undefined {
  return BY_DETAIL[detail] ?? (/^[67]\./.test(detail) ? 'blocked' : undefined);
}

/** Both "nobody has this address" and "we do not want this mail" are said: the number is the third witness. */
function contradicted(
  byNumber: FailureKind | undefined,
  detail: string | undefined,
  passing: boolean,
): FailureKind {
  if (byNumber === 'hard') return passing ? 'soft' : 'hard';
  if (detail?.startsWith('7.')) return 'blocked';
  return passing ? 'soft' : 'unclear';
}

/** Addresses, and the names of the servers that speak, are no reasons: "host mx.spamfilter.example said". */
function withoutNames(words: string): string {
  return words
    .slice(0, 5000)
    .replace(/\s+/g, ' ')
    .replace(/<?[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,200}>?/gi, '<x>')
    .replace(
      /\b(?:host|server|mta|mx|by|from|at) [a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,6}(?:\[[^\]]{0,60}\])?/gi,
      'host',
    )
    .replace(/\bhttps?:\/\/\S{0,300}/gi, (address) =>
      /spam|block|blacklist|rbl|abuse|reputation|policy|dmarc|dkim|spf/i.test(address) ? ' blocklist ' : ' ',
    );
}
