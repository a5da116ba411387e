import type { Profile } from '#features/profile/facts.ts';
import { cardIsCurrent } from '#features/profile/proven-facts.ts';
import { type IsoDate, type IsoInstant, dayOf, daysBetween } from '#plain/time.ts';
import type { Case } from './diagnosis-cases.ts';
import { type History, grouped } from './history.ts';
import { type Audience, longestWait } from './plan-figures.ts';

/** What the campaign tells of one target that was written to. */
export type Told = {
  targetId: string;
  audience: Audience;
  specialty: string;
  state: string;
  entryId: string | null;
  firstSentAt: IsoInstant;
  /** Where the outreach stands: a state of campaign/sequence-words.ts. */
  sequence: string;
  /** What the applicant wrote into the log; it counts more than how a mail was sorted. */
  outcome: 'no' | 'maybe-later' | 'yes' | null;
  updatedAt: IsoInstant;
  letterId: string | null;
  positiveAt: IsoInstant | null;
  refusedAt: IsoInstant | null;
};

export type Fate = { fate: 'positive' | 'no' | 'waiting' | 'cameBack'; days: number; on: IsoDate };

/** What came of a mail, and after how many days. A mail that came back reached nobody and says nothing of answers. */
export function fateOf(told: Told, today: IsoDate): Fate {
  const sent = dayOf(told.firstSentAt, 'UTC');
  const after = (fate: Fate['fate'], at: IsoInstant | null) => {
    const on = at === null ? today : dayOf(at, 'UTC');
    return { fate, days: Math.max(0, daysBetween(sent, on)), on };
  };
  const heard = told.positiveAt ?? told.refusedAt;
  if (told.outcome === 'no') {
    // A talk that failed was a positive answer all the same.
    return told.positiveAt ? after('positive', told.positiveAt) : after('no', heard ?? told.updatedAt);
  }
  if (told.outcome !== null) return after('positive', heard ?? told.updatedAt);
  if (told.positiveAt) return after('positive', told.positiveAt);
  if (told.refusedAt) return after('no', told.refusedAt);
  if (told.sequence === 'doNotWrite') return after('no', told.updatedAt);
  if (told.sequence === 'needsAddress') return after('cameBack', null);
  return after('waiting', null);
}

type Place = { targetId: string | null; on: IsoDate };

/** The history for the forecast. A place of a target ends its talk; one from elsewhere counts as a place only. */
export function historyOf(all: readonly Told[], places: readonly Place[], today: IsoDate): History {
  const fates = all.map((told) => ({ told, ...fateOf(told, today) }));
  const placeOf = new Map(places.flatMap(({ targetId, on }) => (targetId ? [[targetId, on] as const] : [])));
  const mails = fates.flatMap(({ told, fate, days }) =>
    fate === 'cameBack'
      ? []
      : [{ audience: told.audience, fate, days: Math.min(days, longestWait), count: 1 }],
  );
  const talks = fates
    .filter(({ fate }) => fate === 'positive')
    .map(({ told, on }) => {
      const place = placeOf.get(told.targetId);
      const until = place ?? today;
      const fate = place
        ? ('place' as const)
        : told.outcome === 'no'
          ? ('nothing' as const)
          : ('open' as const);
      return { fate, days: Math.max(0, daysBetween(on, until)), count: 1 };
    });
  return { mails: grouped(mails), talks: grouped(talks), places: places.length };
}

/** How much of the mails arrives: a pace counts what is sent, the model what is read. */
export function arrivingShare(all: readonly Told[], today: IsoDate): number {
  const back = all.filter((told) => fateOf(told, today).fate === 'cameBack').length;
  return (all.length - back + 19) / (all.length + 20);
}

export type FriendlinessBand = Case['friendliness'];

/** The mails as the diagnosis compares them. */
export function casesOf(
  all: readonly Told[],
  known: {
    profile: Profile;
    friendliness: ReadonlyMap<string, FriendlinessBand>;
    letter: (told: Told) => string;
  },
  today: IsoDate,
): Case[] {
  return grouped(
    all.map((told) => {
      const { fate, days } = fateOf(told, today);
      return {
        profile: gapsOn(known.profile, dayOf(told.firstSentAt, 'UTC')).length > 0 ? 'gaps' : 'complete',
        letter: known.letter(told),
        list: told.audience,
        specialty: told.specialty.split(',')[0]?.trim() || null,
        state: told.state || null,
        friendliness: known.friendliness.get(told.entryId ?? '') ?? null,
        fate,
        days: Math.min(days, longestWait),
        count: 1,
      };
    }),
  );
}

/** What was missing in the profile on the day of a mail, as far as the facts carry dates. */
export function gapsOn(profile: Profile, day: IsoDate): string[] {
  const since = (on: IsoDate | null) => on === null || on <= day;
  const passed = (exam: Profile['step1']) => exam.status === 'passed' && since(exam.on);
  const certified = profile.ecfmg.certified && since(profile.ecfmg.on);
  const needsStep2 = profile.standing !== 'student';
  return [
    ...(certified || passed(profile.step1) ? [] : ['Step 1 was not passed']),
    ...(certified || !needsStep2 || passed(profile.step2ck) ? [] : ['Step 2 CK was not passed']),
    ...(cardIsCurrent(profile.bls, day) ? [] : ['there was no current BLS card (Basic Life Support)']),
    ...(cardIsCurrent(profile.acls, day)
      ? []
      : ['there was no current ACLS card (Advanced Cardiovascular Life Support)']),
    ...(profile.experience.length > 0 ? [] : ['no clinical experience is entered']),
  ];
}
