import type { Round } from '#features/letters/rules.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
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

/** States in which no mail is approved or on its way: where a sequence is put when a mail was sorted wrongly. */
export type RestingState = Exclude<SequenceState, 'firstQueued' | 'followUpQueued' | 'finalQueued'>;

/**
 * What can happen to an outreach. `mailAt`: when the mail was handed over, where that was earlier; `lastSent` is the round that was sent last, null when none was; `undecided`: the
 * fate of a mail is still unknown.
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
  | { kind: 'doNotWrite'; wholeOrganisation: boolean }
  | { kind: 'resumed'; lastSent: Round }
  | { kind: 'waitedInVain' }
  | { kind: 'closedByHand' }
  | { kind: 'sortedAnew'; back: RestingState }
  | { kind: 'reopened'; lastSent: Round | null; undecided?: boolean };

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

type Row = [key: string, step: SequenceStep];

const rounds: readonly {
  round: Round;
  before: SequenceState;
  queued: SequenceState;
  sent: SequenceState;
}[] = [
  { round: 'first', before: 'idle', queued: 'firstQueued', sent: 'firstSent' },
  { round: 'followUp', before: 'firstSent', queued: 'followUpQueued', sent: 'followUpSent' },
  { round: 'finalFollowUp', before: 'followUpSent', queued: 'finalQueued', sent: 'finalSent' },
];

const step = (to: SequenceState, ...effects: SequenceEffect[]): SequenceStep => ({ to, effects });

/** The way of a mail from its approval to its fate. Nothing else leads to a mail that is sent (CMP-3, CMP-6). */
const wayOfAMail = rounds.flatMap(({ round, before, queued, sent }): Row[] => [
  [`${before} approved:${round}`, step(queued)],
  [`${queued} withdrawn:${round}`, step(before)],
  [`${queued} refusedForGood:${round}`, step(before)],
  [`${queued} sent:${round}`, step(sent, 'countMail', 'targetWriting')],
  [`${queued} settledSent:${round}`, step(sent, 'countMail', 'targetWriting')],
  [`${queued} settledNotSent:${round}`, step(queued)],
  [`${queued} uncertain:${round}`, step('undecided')],
  // Out of "undecided" lead only evidence and the applicant; the server's own late answer is evidence.
  [`undecided sent:${round}`, step(sent, 'countMail', 'targetWriting')],
  [`undecided settledSent:${round}`, step(sent, 'countMail', 'targetWriting')],
  [`undecided settledNotSent:${round}`, step(queued)],
  // Evidence of a mail that the applicant had given up: it did leave, and it counts.
  [`${before} settledSent:${round}`, step(sent, 'countMail', 'targetWriting')],
]);

/** States in which a mail may still leave, now or later. */
const live: readonly SequenceState[] = [
  ...rounds.flatMap(({ before, queued }) => [before, queued]),
  'finalSent',
  'paused',
  'undecided',
];

/** What others do may come at any time, also after the end: an answer always counts (CMP-4). */
const whatOthersDo = sequenceStates.flatMap((state): Row[] => [
  [
    `${state} answered`,
    state === 'answered' || state === 'doNotWrite'
      ? step(state)
      : step('answered', 'withdrawUnsentMails', 'stopOthersOfTarget', 'targetAnswered', 'holdColleagues'),
  ],
  [
    `${state} colleagueAnswered`,
    live.includes(state) && state !== 'finalSent' ? step('held', 'withdrawUnsentMails') : step(state),
  ],
  [
    `${state} doNotWrite`,
    step(
      'doNotWrite',
      'withdrawUnsentMails',
      'suppressAddress',
      'stopOthersOfTarget',
      'targetClosed',
      'holdColleagues',
    ),
  ],
  ...(['bouncedHard', 'leftJob'] as const).map((event): Row => [
    `${state} ${event}`,
    state === 'answered' || state === 'closed' || state === 'doNotWrite'
      ? step(state, 'suppressAddress')
      : step('needsAddress', 'withdrawUnsentMails', 'suppressAddress'),
  ]),
  [`${state} bouncedSoft`, step(state)],
]);

/** CMP-4: out of office pauses until the date. A mail on the wire cannot be called back, so its state stays. */
const outOfOffice = sequenceStates.map((state): Row => {
  const withdrawn = state === 'followUpQueued' || state === 'finalQueued';
  const waiting = state === 'firstSent' || state === 'followUpSent' || state === 'finalSent';
  if (withdrawn) return [`${state} outOfOffice`, step('paused', 'rememberReturn', 'withdrawUnsentMails')];
  if (waiting) return [`${state} outOfOffice`, step('paused', 'rememberReturn')];
  return [`${state} outOfOffice`, live.includes(state) ? step(state, 'rememberReturn') : step(state)];
});

/** A mail that was already under way when the sequence stopped is recorded, and changes nothing else. */
const lateNews = (
  ['paused', 'held', 'needsAddress', 'answered', 'noAnswer', 'closed', 'doNotWrite'] as const
).flatMap((state) =>
  rounds.flatMap(({ round }): Row[] => [
    [`${state} sent:${round}`, step(state, 'countMail')],
    [`${state} settledSent:${round}`, step(state, 'countMail')],
    [`${state} settledNotSent:${round}`, step(state, 'withdrawUnsentMails')],
    // A pause would end by the calendar; what is undecided ends by a decision only.
    [`${state} uncertain:${round}`, step(state === 'paused' ? 'undecided' : state)],
    [`${state} refusedForGood:${round}`, step(state)],
    [`${state} withdrawn:${round}`, step(state)],
  ]),
);

/** What the applicant or the calendar does. */
const whatWeDo: Row[] = [
  ['finalSent waitedInVain', step('noAnswer', 'targetClosed')],
  ...rounds.map(({ round, sent }): Row => [`paused resumed:${round}`, step(sent, 'forgetReturn')]),
  ...sequenceStates
    .filter((state) => !['closed', 'doNotWrite', 'undecided'].includes(state))
    .map((state): Row => [`${state} closedByHand`, step('closed', 'withdrawUnsentMails', 'targetClosed')]),
  ...(['answered', 'noAnswer', 'closed', 'paused', 'held'] as const).flatMap((state): Row[] => [
    [`${state} reopened:none`, step('idle', 'forgetReturn', 'targetReady')],
    ...rounds.map(({ round, sent }): Row => [
      `${state} reopened:${round}`,
      step(sent, 'forgetReturn', 'targetWriting'),
    ]),
    [`${state} reopened:undecided`, step('undecided', 'targetWriting')],
  ]),
];

/** Where a person has answered or nothing more goes out by itself: there the applicant may answer in the thread. */
const answerable: readonly SequenceState[] = ['answered', 'noAnswer', 'closed', 'needsAddress', 'held'];

/** The applicant's own answer in a thread: it takes the same way to the server and moves no sequence (CMP-6). */
const ownAnswers = sequenceStates.flatMap((state): Row[] => [
  ...(answerable.includes(state) ? [[`${state} approved:answer`, step(state)] satisfies Row] : []),
  ...['withdrawn', 'sent', 'settledSent', 'refusedForGood', 'uncertain'].map((event): Row => [
    `${state} ${event}:answer`,
    step(state),
  ]),
  [
    `${state} settledNotSent:answer`,
    answerable.includes(state) ? step(state) : step(state, 'withdrawUnsentMails'),
  ],
]);

/** CMP-10: a mail was sorted wrongly, and what it did is taken back. Its mails are drafts again, never approved. */
const sortedAnew = sequenceStates.flatMap((state) =>
  sequenceStates
    .filter((back) => !back.endsWith('Queued'))
    .map((back): Row => [`${state} sortedAnew:${back}`, step(back)]),
);

/** CMP-3, CMP-4 as data: `state event[:round]` → next state and effects. What is not here is refused. */
export const sequenceTable: ReadonlyMap<string, SequenceStep> = new Map([
  ...wayOfAMail,
  ...whatOthersDo,
  ...outOfOffice,
  ...lateNews,
  ...whatWeDo,
  ...ownAnswers,
  ...sortedAnew,
]);

/** What an event makes of an outreach; an event that the table does not know in this state is refused by name. */
export function advance(state: SequenceState, event: SequenceEvent): Result<SequenceStep> {
  const found = sequenceTable.get(`${state} ${keyOf(event)}`);
  if (found) return ok(found);
  const known = whyNot[state];
  return refuse({
    field: 'sequence',
    value: `${state}, ${keyOf(event)}`,
    reason: known?.reason ?? `"${event.kind}" is not possible while this outreach is "${state}".`,
    mend: known?.mend ?? 'Reload the page: it may have changed in the meantime.',
  });
}

/** Why nothing more can be sent in these states, and what to do instead. */
const whyNot: Partial<Record<SequenceState, { reason: string; mend: string }>> = {
  undecided: {
    reason: 'It is not known whether the last mail to this target left.',
    mend: 'First decide in Campaign whether it left.',
  },
  answered: { reason: 'This target has answered.', mend: 'Answer in the thread, in Inbox.' },
  held: {
    reason: 'A colleague of the same organisation has answered.',
    mend: 'First decide in Campaign whether this sequence goes on.',
  },
  needsAddress: {
    reason: 'Mail to this address comes back.',
    mend: 'Find another address of this organisation.',
  },
  noAnswer: {
    reason: 'This target did not answer three mails.',
    mend: 'Write to another target: three mails are the most that one gets.',
  },
  doNotWrite: {
    reason: 'This target asked not to be written to.',
    mend: 'Leave it in peace. This is kept for good.',
  },
};

function keyOf(event: SequenceEvent): string {
  if (event.kind === 'reopened' && event.undecided) return 'reopened:undecided';
  if ('round' in event) return `${event.kind}:${event.round}`;
  if (event.kind === 'sortedAnew') return `sortedAnew:${event.back}`;
  if ('lastSent' in event) return `${event.kind}:${event.lastSent ?? 'none'}`;
  return event.kind;
}

/** The round whose mail is the next to be written in this state, or null when none may be (CMP-3). */
export function nextRound(state: SequenceState): Round | null {
  return rounds.find(({ before }) => before === state)?.round ?? null;
}

/** Whether the approved mail of a round may leave in this state. The sender asks this for each mail. */
export function isQueuedIn(state: SequenceState, round: MailRound): boolean {
  if (round === 'answer') return answerable.includes(state);
  return rounds.find((one) => one.round === round)?.queued === state;
}

/** Whether the applicant may answer in the thread. */
export function mayAnswerIn(state: SequenceState): boolean {
  return answerable.includes(state);
}

/**
 * CMP-10: where a sequence stands once what a mail did is taken back: where it was, or further on if a mail left
 * meanwhile. What was approved is not approved any more.
 */
export function restingState(
  before: SequenceState,
  now: { mailsSent: number; undecided: boolean },
): RestingState {
  const waiting = now.undecided ? 'undecided' : (rounds[now.mailsSent - 1]?.sent ?? 'idle');
  const moves = before === 'idle' || before === 'undecided' || /Queued$|Sent$/.test(before);
  return moves ? (waiting as RestingState) : (before as RestingState);
}

/** Whether a mail may still leave in this state, now or after a further step. */
export function isLive(state: SequenceState): boolean {
  return live.includes(state);
}

/** The round that was sent last, by how many mails were sent. */
export function roundAfter(mailsSent: number): Round | null {
  return rounds[mailsSent - 1]?.round ?? null;
}
