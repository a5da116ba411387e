import type { Round } from '#features/letters/rules.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';

/**
 * Where the outreach to one address of a target stands.
 * idle: nothing approved yet; …Queued: approved, not yet sent; …Sent: waiting for an answer; paused: they are
 * out of office; held: a colleague of the same organisation answered, the applicant decides; needsAddress: the address
 * is dead; undecided: it cannot be known whether a mail left.
 * The last four have ended.
 */
export const sequenceStates = [
  'idle',
  'firstQueued',
  'firstSent',
  'followUpQueued',
  'followUpSent',
  'finalQueued',
  'finalSent',
  'paused',
  'held',
  'needsAddress',
  'undecided',
  'answered',
  'noAnswer',
  'closed',
  'doNotWrite',
] as const;
export type SequenceState = (typeof sequenceStates)[number];

/** What a mail of ours is: one of the three of the sequence, or an answer of the applicant in the thread. */
export const mailRounds = ['first', 'followUp', 'finalFollowUp', 'answer'] as const satisfies readonly (
  Round | 'answer'
)[];
export type MailRound = (typeof mailRounds)[number];

/** Where one mail of ours stands. */
export const mailStates = [
  'draft',
  'approved',
  'claimed',
  'sending',
  'sent',
  'unknown',
  'refused',
  'withdrawn',
  'placed',
] as const;
export type MailState = (typeof mailStates)[number];

/** States in which no mail is approved or on its way: where a sequence is put when a mail was sorted wrongly. */
export type RestingState = Exclude<SequenceState, 'firstQueued' | 'followUpQueued' | 'finalQueued'>;

/**
 * What can happen to an outreach. `mailAt`: when the mail was handed over, where that was earlier; `lastSent` is the round that was sent last, null when none was; `undecided`: the
 * fate of a mail is still unknown; `from`: who wrote, which may be another address than the one written to.
 */
export type SequenceEvent =
  | { kind: 'approved'; round: MailRound }
  | { kind: 'withdrawn'; round: MailRound }
  | { kind: 'sent'; round: MailRound; mailAt?: IsoInstant }
  | { kind: 'refusedForGood'; round: MailRound; reply: string }
  | { kind: 'uncertain'; round: MailRound }
  | { kind: 'settledSent'; round: MailRound; mailAt?: IsoInstant }
  | { kind: 'settledNotSent'; round: MailRound }
  | { kind: 'answered'; from: string }
  | { kind: 'colleagueAnswered'; from: string }
  | { kind: 'leftJob'; address: string }
  | { kind: 'bouncedHard'; address: string }
  | { kind: 'bouncedSoft'; address: string }
  | { kind: 'outOfOffice'; until: IsoDate }
  | { kind: 'doNotWrite'; wholeOrganisation: boolean; from?: string }
  | { kind: 'resumed'; lastSent: Round }
  | { kind: 'waitedInVain' }
  | { kind: 'closedByHand' }
  | { kind: 'sortedAnew'; back: RestingState }
  | { kind: 'reopened'; lastSent: Round | null; undecided?: boolean };

export const sequenceEventKinds = [
  'approved',
  'withdrawn',
  'sent',
  'refusedForGood',
  'uncertain',
  'settledSent',
  'settledNotSent',
  'answered',
  'colleagueAnswered',
  'leftJob',
  'bouncedHard',
  'bouncedSoft',
  'outOfOffice',
  'doNotWrite',
  'resumed',
  'waitedInVain',
  'closedByHand',
  'sortedAnew',
  'reopened',
] as const satisfies readonly SequenceEvent['kind'][];

/** What follows from an event, as data; the service carries it out in the same transaction. */
export type SequenceEffect =
  | 'countMail'
  | 'rememberReturn'
  | 'forgetReturn'
  | 'withdrawUnsentMails'
  | 'suppressAddress'
  | 'stopOthersOfTarget'
  | 'holdColleagues'
  | 'targetReady'
  | 'targetWriting'
  | 'targetAnswered'
  | 'targetClosed';

export type SequenceStep = { to: SequenceState; effects: readonly SequenceEffect[] };
