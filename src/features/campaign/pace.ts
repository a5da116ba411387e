import { addSeconds, dayOf, secondsBetween, type IsoInstant } from '#plain/time.ts';

/** How fast mails may leave: like a person writes, and within what mailbox providers accept. */
export type Pace = { secondsBetweenMails: number; mailsPerDay: number };
export type Limits = { perHour: number; perDay: number };

export const defaultPace: Pace = { secondsBetweenMails: 60, mailsPerDay: 40 };

/** Everything that decides how many mails may leave: the applicant's wish, the provider, and how new the mailbox is. */
export type PaceFacts = {
  pace: Pace;
  provider: Limits | null;
  /** The mailbox is new: providers watch what a new account does. */
  ramp: boolean;
  /** On how many earlier days mails left from it. */
  daysBefore: number;
};

/** A mailbox that never sent such mails begins with ten a day. After a week of sending days the pace alone counts. */
const ramp = [10, 15, 20, 25, 30, 35];

export type DayLimit = { mails: number; because: 'pace' | 'provider' | 'ramp' };

/** CMP-5: how many mails may leave on a day, and what sets the limit. */
export function dayLimit({ pace, provider, ramp: gentle, daysBefore }: PaceFacts): DayLimit {
  const limits: DayLimit[] = [{ mails: pace.mailsPerDay, because: 'pace' }];
  if (provider) limits.push({ mails: provider.perDay, because: 'provider' });
  const atFirst = gentle ? ramp[daysBefore] : undefined;
  if (atFirst !== undefined) limits.push({ mails: atFirst, because: 'ramp' });
  return limits.reduce((least, one) => (one.mails < least.mails ? one : least));
}

/** The days of a campaign are those of the American East: no morning of a recipient lies on two of them. */
export const campaignDay = (moment: IsoInstant) => dayOf(moment, 'America/New_York');

/** Why no mail may leave at this moment, or null when one may. */
export type Hold = 'gap' | 'hour' | 'day';

/**
 * `handedOver`: when the last mails left, in any order. `nextMailAt`: the moment that was drawn when the last one left.
 * Moments in the future come from a clock that was set back since.
 */
type SoFar = { handedOver: readonly IsoInstant[]; nextMailAt: IsoInstant | null };

/** CMP-5: whether a mail may leave now. */
export function holdNow(facts: PaceFacts, soFar: SoFar, now: IsoInstant): Hold | null {
  const { secondsBetweenMails } = facts.pace;
  const { handedOver, nextMailAt } = soFar;
  const wait = nextMailAt === null ? 0 : secondsBetween(now, nextMailAt);
  if (wait > 0 && wait <= longestGap(secondsBetweenMails)) return 'gap';
  if (handedOver.some((moment) => within(secondsBetweenMails, moment, now))) return 'gap';
  const room = roomIn(facts, handedOver, now);
  if (room.hour <= 0) return 'hour';
  return room.day <= 0 ? 'day' : null;
}

/** CMP-5: how many mails may leave at this moment: one at a time, unless the applicant asked for no pause between them. */
export function roomNow(facts: PaceFacts, soFar: SoFar, now: IsoInstant): number {
  if (holdNow(facts, soFar, now)) return 0;
  if (facts.pace.secondsBetweenMails > 0) return 1;
  const room = roomIn(facts, soFar.handedOver, now);
  return Math.min(room.hour, room.day);
}

function roomIn(facts: PaceFacts, handedOver: readonly IsoInstant[], now: IsoInstant) {
  const today = campaignDay(now);
  const lately = handedOver.filter((moment) => within(60 * 60, moment, now)).length;
  const sentToday = handedOver.filter((moment) => campaignDay(moment) === today).length;
  return {
    hour: facts.provider ? facts.provider.perHour - lately : Infinity,
    day: dayLimit(facts).mails - sentToday,
  };
}

function within(seconds: number, moment: IsoInstant, now: IsoInstant): boolean {
  const ago = secondsBetween(moment, now);
  return ago >= 0 && ago < seconds;
}

/** CMP-5: the pause after a mail: never less than was asked for, up to twice as long by chance (0 to 1), as a person's. */
export function gapSeconds({ secondsBetweenMails }: Pace, chance: number): number {
  return Math.round(secondsBetweenMails * (1 + Math.min(Math.max(chance, 0), 1)));
}
const longestGap = (secondsBetweenMails: number) => secondsBetweenMails * 2;

/** Tries are never closer than this, in seconds: mails in doubt that lie closer together belong to one. */
const oneTry = 5 * 60;

/**
 * CMP-6: whether nothing may leave yet after the connection broke in the middle of mails: with each try in vain the wait grows,
 * as after other trouble. `inDoubt`: when those mails left, since the server last took one.
 */
export function heldByDoubt(inDoubt: readonly IsoInstant[], now: IsoInstant): boolean {
  const moments = inDoubt.toSorted((a, b) => secondsBetween(b, a));
  const last = moments.at(-1);
  if (last === undefined) return false;
  const tries = moments.filter((moment, at) => {
    const before = moments[at - 1];
    return before === undefined || secondsBetween(before, moment) >= oneTry;
  });
  const wait = secondsBetween(now, retryAt(tries.length, last));
  // A longer one comes from a clock that was set back since.
  return wait > 0 && wait <= longestWait;
}

/** Waits between tries after a temporary refusal (4xx): 5, 15, 45 minutes, then every two hours. */
export function retryAt(attempts: number, now: IsoInstant): IsoInstant {
  return addSeconds(now, Math.min(oneTry * 3 ** Math.max(0, attempts - 1), longestWait));
}
const longestWait = 2 * 60 * 60;
