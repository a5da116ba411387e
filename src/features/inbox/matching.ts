import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { secondsBetween, type IsoInstant } from '#plain/time.ts';
import { header, headerValues, messageIdsIn, type Headers, type IncomingMail } from './incoming-mail.ts';

/** How a mail was found to belong to an outreach, strongest first (CMP-4). */
export type MatchedBy = 'thread' | 'returned-mail' | 'address' | 'organisation';
/** The same, or the applicant said so. */
export type MatchedHow = MatchedBy | 'by-hand';

/** An outreach that a mail may belong to, as the campaign knows it. */
export type Candidate = { outreachId: string; targetId: string; firstSentAt: IsoInstant | null };

export type Match<C extends Candidate = Candidate> = { by: MatchedHow; candidates: C[] };

/** The Message-IDs a mail says it answers: In-Reply-To first, then References from the newest back (RFC 5322 3.6.4). */
export function answeredMessageIds(headers: Headers): string[] {
  const inReplyTo = headerValues(headers, 'in-reply-to').flatMap(messageIdsIn);
  const references = headerValues(headers, 'references').flatMap(messageIdsIn).toReversed();
  return [...new Set([...inReplyTo, ...references])];
}

/** Names that stand for a mail provider under any ending: yahoo.co.uk, outlook.fr, gmx.de. */
const PROVIDER_NAMES = new Set(
  `
    gmail googlemail outlook hotmail live msn yahoo ymail rocketmail aol icloud gmx yandex protonmail
    proton tutanota tuta fastmail zoho zohomail rediffmail
  `
    .trim()
    .split(/\s+/),
);

/** Domains whose mailboxes belong to people of many organisations; an address there says nothing of its organisation. */
const SHARED_DOMAINS = new Set(
  `
    me.com mac.com pm.me hey.com mail.com email.com usa.com doctor.com physician.net qq.com foxmail.com
    163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com naver.com daum.net hanmail.net kakao.com
    mail.ru bk.ru list.ru inbox.ru rambler.ru web.de t-online.de freenet.de orange.fr wanadoo.fr free.fr
    laposte.net sfr.fr libero.it virgilio.it btinternet.com sky.com talktalk.net ukr.net seznam.cz wp.pl
    o2.pl comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net juno.com
    earthlink.net optonline.net frontier.com windstream.net netzero.net roadrunner.com rr.com duck.com
    privaterelay.appleid.com relay.firefox.com
  `
    .trim()
    .split(/\s+/),
);

/** One domain over very many separate hospitals: an answer from one of them is not an answer of all. */
const DOMAINS_OF_MANY_HOSPITALS = new Set(['va.gov', 'nhs.net', 'health.mil', 'mail.mil']);

/** The domain by which an organisation is known, or null where the domain is shared or no one's (CMP-4). */
export function organisationDomain(address: string): string | null {
  const host = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  const domain = getDomain(host, { allowPrivateDomains: true });
  if (domain === null || SHARED_DOMAINS.has(domain) || SHARED_DOMAINS.has(host)) return null;
  if (DOMAINS_OF_MANY_HOSPITALS.has(domain)) return null;
  const name = getDomainWithoutSuffix(host, { allowPrivateDomains: true });
  return name === null || PROVIDER_NAMES.has(name) ? null : domain;
}

/** Newsletters and lists: mail to many, which is never an answer to one (RFC 2369, RFC 2919). */
export function isToMany(headers: Headers): boolean {
  return (
    ['list-id', 'list-unsubscribe', 'list-post', 'feedback-id'].some(
      (name) => header(headers, name) !== '',
    ) || /^(bulk|list|junk)$/i.test(header(headers, 'precedence'))
  );
}

/**
 * CMP-4: which outreach a mail belongs to. A mail of the thread, or the report on one of our mails, belongs to that one.
 * An address counts for mail received after we wrote to it. The organisation's domain is the weakest witness: it counts
 * for mail from people only, and where several sequences are open at that organisation it is taken for all of them,
 * because writing again to someone who answered is worse than asking the applicant which one was meant.
 */
export function chooseMatch<C extends Candidate>(
  mail: Pick<IncomingMail, 'headers' | 'receivedAt'> & { automatic: boolean },
  found: Record<MatchedBy, C[]>,
): Match<C> | null {
  const thread = found.thread[0];
  if (thread !== undefined) return { by: 'thread', candidates: [thread] };
  const returned = found['returned-mail'][0];
  if (returned !== undefined) return { by: 'returned-mail', candidates: [returned] };

  const writtenBefore = (candidate: C) =>
    candidate.firstSentAt !== null && secondsBetween(candidate.firstSentAt, mail.receivedAt) >= -60;
  const byAddress = found.address.filter(writtenBefore);
  if (byAddress.length > 0 && (mail.automatic || !isToMany(mail.headers)))
    return { by: 'address', candidates: byAddress };
  if (mail.automatic || isToMany(mail.headers)) return null;
  const byOrganisation = found.organisation.filter(writtenBefore);
  return byOrganisation.length > 0 ? { by: 'organisation', candidates: byOrganisation } : null;
}
