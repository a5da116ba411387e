import { organisationDomain } from '#features/inbox/matching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addSeconds, secondsBetween } from '#plain/time.ts';
import { placesOfMore } from './recipient-queries.ts';
import { isWaitedFor } from './sequence.ts';
import { type QueuedMail, hospitalAddresses, mailsLately } from './sender-queries.ts';
import {
  type LargePlaces,
  type Written,
  practiceHolds,
  smallAtMost,
  waitedForAtMostDays,
} from './small-practice.ts';

export type SmallPractices = {
  /** CMP-5: from when a mail may leave after those that left lately; null: at once. */
  freeSince(mail: QueuedMail): Promise<IsoInstant | null>;
  /** The same after mails that leave now. */
  freeAfter(mail: QueuedMail, leaving: readonly QueuedMail[]): Promise<IsoInstant | null>;
};

/** What was written to small practices, asked for once and only when it matters. */
export function smallPractices(db: WorkspaceDb, now: IsoInstant): SmallPractices {
  const lately = once(async () => {
    const mails = await mailsLately(db, addSeconds(now, -waitedForAtMostDays * 24 * 60 * 60));
    return mails.map((other) => written(other, other.sending_at ?? now));
  });
  const large = once(async (): Promise<LargePlaces> => {
    const groups = await placesOfMore(db, smallAtMost);
    const addresses = [await hospitalAddresses(db), ...groups.map((group) => group.contact_emails)].flat();
    const domains = addresses.map(organisationDomain).filter((domain) => domain !== null);
    return { domains: new Set(domains), targets: new Set(groups.map(({ id }) => id)) };
  });
  const free = async (mail: QueuedMail, others: readonly Written[]) => {
    const one = { ...colleague(mail), isFirst: mail.round === 'first' };
    if (practiceHolds(one, others, none) === null) return null;
    const until = practiceHolds(one, others, await large());
    return until !== null && secondsBetween(now, until) > 0 ? until : null;
  };
  return {
    freeSince: async (mail) => free(mail, await lately()),
    freeAfter(mail, leaving) {
      const others = leaving.filter(({ round }) => round !== 'answer');
      return free(
        mail,
        others.map((other) => written(other, now)),
      );
    },
  };
}

const none: LargePlaces = { domains: new Set(), targets: new Set() };

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

type Whereabouts = Pick<QueuedMail, 'target_id' | 'list' | 'to_address' | 'street' | 'city' | 'zip'>;

const written = (mail: Whereabouts & Pick<QueuedMail, 'outreach_state'>, at: IsoInstant): Written => ({
  ...colleague(mail),
  at,
  followUpToCome: isWaitedFor(mail.outreach_state),
});

const colleague = ({ target_id, list, to_address, street, city, zip }: Whereabouts) => ({
  targetId: target_id,
  list,
  address: to_address,
  street,
  city,
  zip,
});
