import type { Bounce } from './bounces.ts';
import type { IncomingMail } from './incoming-mail.ts';
import {
  answeredMessageIds,
  isToMany,
  organisationDomain,
  type Candidate,
  type MatchedBy,
} from './matching.ts';
import { looksLikeBounce } from './bounces.ts';

/** An outreach as it is looked up: where it wrote to, and the Message-IDs of its mails, with whether each is known as sent. */
export type Written = Candidate & { address: string };
export type WrittenMail = Written & { messageId: string; sent: boolean };

/** All that mail that came in is compared with. */
export type KnownOutreaches = {
  byMessageId: ReadonlyMap<string, WrittenMail>;
  byAddress: ReadonlyMap<string, Written[]>;
  byOrganisation: ReadonlyMap<string, Written[]>;
  /** Subjects of ours without “Re:”, lower case. */
  subjects: ReadonlySet<string>;
};

export function knownOutreaches(
  mails: readonly WrittenMail[],
  outreaches: readonly Written[],
  subjects: readonly string[] = [],
): KnownOutreaches {
  return {
    byMessageId: new Map(mails.map((mail) => [mail.messageId, mail])),
    byAddress: Map.groupBy(outreaches, ({ address }) => address.toLowerCase()),
    byOrganisation: Map.groupBy(outreaches, ({ address }) => organisationDomain(address) ?? ''),
    subjects: new Set(subjects.map(bareSubject)),
  };
}

/** What each witness says of a mail; `bounce` is what a report was understood to say, once the whole mail was read. */
export function witnesses(
  mail: Pick<IncomingMail, 'headers' | 'from'>,
  bounce: Bounce | null,
  known: KnownOutreaches,
): Record<MatchedBy, Written[]> {
  const byIds = (ids: readonly string[]) => ids.flatMap((id) => known.byMessageId.get(id) ?? []);
  const addresses = bounce === null ? [mail.from.address] : bounce.addresses;
  const organisation = bounce === null ? organisationDomain(mail.from.address) : null;
  return {
    thread: byIds(answeredMessageIds(mail.headers)),
    'returned-mail': byIds(bounce?.messageIds ?? []),
    address: addresses.flatMap((address) => known.byAddress.get(address.toLowerCase()) ?? []),
    organisation: organisation === null ? [] : (known.byOrganisation.get(organisation) ?? []),
  };
}

/** CMP-9: only a mail whose headers say that it may belong to the campaign is read whole; a stranger's never is. */
export function mayBelong(
  head: Pick<IncomingMail, 'headers' | 'from' | 'subject'>,
  known: KnownOutreaches,
): boolean {
  return (
    looksLikeBounce(head) || Object.values(witnesses(head, null, known)).some((found) => found.length > 0)
  );
}

/** CMP-9: a mail that answers a subject of ours, though nothing says whose answer it is: shown for matching by hand. */
export function looksLikeOurs(
  head: Pick<IncomingMail, 'headers' | 'subject'>,
  { subjects }: KnownOutreaches,
): boolean {
  const bare = bareSubject(head.subject);
  return bare !== head.subject.trim().toLowerCase() && subjects.has(bare) && !isToMany(head.headers);
}

/** A subject without the “Re:” that mail programs of many languages put in front. */
function bareSubject(subject: string): string {
  return subject
    .trim()
    .replace(/^(?:(?:re|aw|antw|sv|vs|rif|odp|res|ynt|fwd?|wg|tr|rv)(?:\[\d+\])?\s*[:：]\s*)+/i, '')
    .trim()
    .toLowerCase();
}
