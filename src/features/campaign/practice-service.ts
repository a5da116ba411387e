import { organisationDomain } from '#features/inbox/matching.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addSeconds, secondsBetween } from '#plain/time.ts';
import { type QueuedMail, firstMailsLately, hospitalAddresses } from './sender-queries.ts';
import { type Colleague, practiceHolds } from './small-practice.ts';

export type SmallPractices = {
  /** CMP-5: from when a mail may leave after those that left lately; null: at once. */
  freeSince(mail: QueuedMail): Promise<IsoInstant | null>;
  /** The same after mails that leave now. */
  freeAfter(mail: QueuedMail, leaving: readonly QueuedMail[]): Promise<IsoInstant | null>;
};

/** What was written to small practices, asked for once and only when it matters. */
export function smallPractices(db: WorkspaceDb, now: IsoInstant): SmallPractices {
  const lately = once(async () => {
    const mails = await firstMailsLately(db, addSeconds(now, -7 * 24 * 60 * 60));
    return mails.map((other) => ({ ...colleague(other), at: other.sending_at ?? now }));
  });
  const hospitals = once(async () => {
    const domains = (await hospitalAddresses(db)).map(organisationDomain);
    return new Set(domains.filter((domain) => domain !== null));
  });
  const free = async (mail: QueuedMail, written: readonly (Colleague & { at: IsoInstant })[]) => {
    if (practiceHolds(colleague(mail), written, new Set()) === null) return null;
    const until = practiceHolds(colleague(mail), written, await hospitals());
    return until !== null && secondsBetween(now, until) > 0 ? until : null;
  };
  return {
    freeSince: async (mail) => free(mail, await lately()),
    freeAfter(mail, leaving) {
      const firsts = leaving.filter(({ round }) => round === 'first');
      return free(
        mail,
        firsts.map((other) => ({ ...colleague(other), at: now })),
      );
    },
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

type Whereabouts = Pick<QueuedMail, 'target_id' | 'list' | 'to_address' | 'street' | 'city' | 'zip'>;

const colleague = ({ target_id, list, to_address, street, city, zip }: Whereabouts) => ({
  targetId: target_id,
  list,
  address: to_address,
  street,
  city,
  zip,
});
