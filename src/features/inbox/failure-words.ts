/**
 * Why a mail came back, by what follows from it:
 * hard: the address is not there, nobody must write to it again; full: the mailbox is full;
 * blocked: this mail was not wanted (policy, spam filter, size), the address may be right;
 * soft: passing trouble or a server out of reach; unclear: it came back and nothing tells why.
 */
export type FailureKind = 'hard' | 'full' | 'blocked' | 'soft' | 'unclear';

const FULL =
  /\b(?:mailbox|inbox|account|user|recipient|storage|quota)\b.{0,40}\b(?:is |was )?(?:full|over ?quota|exceed(?:s|ed)?|out of (?:storage|space)|overdrawn)|\b(?:over|exceed(?:s|ed|ing)?|out of) (?:the |its |their |his |her |maximum |allowed |allocated |storage |disk |mailbox |e-?mail ){0,4}(?:quota|storage|space|mailbox size|size limit for (?:the|this) (?:mailbox|recipient))|quota exceeded|overquota|mailbox full|insufficient (?:system |disk )?storage/i;

/** The address, the mailbox or its domain does not exist. */
const NOBODY_THERE =
  /\b(?:user|recipient|mailbox|account|address|addressee|alias|person|customer|name)s?\b.{0,60}\b(?:unknown|not (?:be )?found|(?:does|do|did) ?(?:not|n['’]t) exist|doesn['’]t exist|(?:is |are )?(?:not|no longer) (?:valid|active|available here|known|exist\w*|in use|a known user|registered)|disabled|deactivated|inactive|suspended|closed|discontinued|expired|invalid|not listed|not recogni[sz]ed)|\b(?:unknown|no such|invalid|bad|nonexistent|non-existent|unrecogni[sz]ed|inactive|undeliverable) (?:or (?:illegal|invalid) )?(?:local |virtual |destination |e-?mail |mailbox |recipient )?(?:user|recipient|mailbox|account|address(?:ee)?|alias|local part|person)|\b(?:domain|host(?:name)?)\b.{0,60}\b(?:not found|does(?: not|n['’]t) exist|unknown|nxdomain)|host or domain name not found|name or service not known|no (?:mailbox|mail box|account|one|person) (?:here|with|by|at|for) |no longer (?:works? (?:here|for)|with (?:us|the)|employed|accepts? mail)|couldn['’]t be found|could(?: not|n['’]t) be found|wasn['’]t found|not a (?:valid|known|local) (?:user|mailbox|recipient|address)|does not (?:have|host) an? .{0,30}account|NoSuchUser|5\.5\.0 .{0,40}mailbox unavailable|RESOLVER\.ADR\.\w*NotFound|recipient rejected: (?:user|address)|null mx|does not accept mail \(nullmx\)/i;

/** Office 365 answers so for an address it does not know (directory based edge blocking). */
const UNKNOWN_AT_MICROSOFT = /recipient address(?:es)? rejected ?: ?access denied/i;

/** The mail or its sender was not wanted. */
const UNWANTED =
  /\b(?:spam|spf|dkim|dmarc|blacklist(?:ed)?|block ?list(?:ed)?|deny ?list|rbl|spamhaus|barracuda|proofpoint|mimecast|reputation|unsolicited|bulk mail|policy|blocked|banned|rejected (?:due to|because of|for) (?:content|security|its content)|content (?:rejected|filter)|virus|malware|attachment(?:s)? .{0,40}not (?:allowed|accepted)|not authori[sz]ed|unauthori[sz]ed|not permitted|permission|access denied|relay(?:ing)? (?:access )?denied|unable to relay|authentication required|restricted|only accepts? (?:mail|messages) from|message (?:size|is too large|too (?:big|large))|too large|exceeds? (?:the )?(?:maximum )?(?:message )?size)\b/i;

const PASSING =
  /\b(?:try (?:again|later)|temporar(?:y|ily)|greylist(?:ed|ing)?|timed? ?out|connection (?:refused|lost|reset|dropped)|expired|deferred|unreachable|rate (?:limit|exceeded)|too many|throttl|service (?:is )?(?:not available|unavailable)|network|server busy|loop(?:s|ing)?\b|hop count|retry)\b/i;

/** Enhanced status codes, subject.detail (RFC 3463 and the IANA registry), where the number itself says enough. */
const BY_DETAIL: Readonly<Record<string, FailureKind>> = {
  '1.1': 'hard',
  '1.2': 'hard',
  '1.3': 'hard',
  '1.4': 'hard',
  '1.6': 'hard',
  '1.10': 'hard',
  '2.1': 'hard',
  '2.2': 'full',
  '2.3': 'blocked',
  '2.4': 'soft',
  '3.1': 'full',
  '3.4': 'blocked',
  '4.1': 'soft',
  '4.2': 'soft',
  '4.3': 'soft',
  '4.4': 'soft',
  '4.5': 'soft',
  '4.6': 'soft',
  '4.7': 'soft',
  '7.13': 'hard',
  '7.17': 'hard',
  '7.18': 'hard',
};

/**
 * CMP-4: what a failure means. "5.x.x" alone is not hard: servers answer 5.x.x to full mailboxes and spam filters as
 * well, and "550 5.1.1" to mail they do not want. The words win over the number where both speak; the number decides where
 * the words say nothing; and class 4 is never hard, because the server itself calls it passing.
 */
export function judgeFailure(status: string, words: string): FailureKind {
  const text = words.slice(0, 5000).replace(/\s+/g, ' ');
  const [, reported, detail] = /^([245])\.(\d{1,3}\.\d{1,3})$/.exec(status) ?? [];
  const passing =
    reported === '4' ||
    (reported === undefined && /(?<![\d.])4[25]\d[ -]/.test(text) && !/(?<![\d.])55\d[ -]/.test(text));

  if (FULL.test(text) && !/message (?:size|too (?:big|large))/i.test(text)) return 'full';
  const unknownAtMicrosoft = UNKNOWN_AT_MICROSOFT.test(text) && (detail === '4.1' || text.includes('5.4.1'));
  const nobody = NOBODY_THERE.test(text) || unknownAtMicrosoft;
  const unwanted = UNWANTED.test(unknownAtMicrosoft ? text.replace(UNKNOWN_AT_MICROSOFT, '') : text);
  if (nobody && !unwanted) return passing ? 'soft' : 'hard';
  if (nobody && unwanted) {
    // Both are said: the number is the third witness; without one nothing is closed.
    const byNumber = detail === undefined ? undefined : BY_DETAIL[detail];
    return byNumber === 'hard'
      ? passing
        ? 'soft'
        : 'hard'
      : detail?.startsWith('7.')
        ? 'blocked'
        : 'unclear';
  }
  if (unwanted) return 'blocked';
  if (detail !== undefined) {
    const byNumber = BY_DETAIL[detail] ?? (detail.startsWith('7.') ? 'blocked' : undefined);
    if (byNumber !== undefined) {
      if (byNumber === 'hard' && passing) return 'soft';
      return byNumber;
    }
  }
  return passing || PASSING.test(text) ? 'soft' : 'unclear';
}
