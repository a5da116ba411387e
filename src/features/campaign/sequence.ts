import type { Round } from '#features/letters/rules.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';

/**
 * Where the outreach to one address of a target stands.
 * idle: nothing approved yet; …Queued: approved, not yet sent; …Sent: waiting for an answer; paused: they are
 * out of office; needsAddress: the address is dead; undecided: it cannot be known whether a mail left.
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
  'needsAddress',
  'undecided',
  'answered',
  'noAnswer',
  'closed',
  'doNotWrite',
] as const;
export type SequenceState = (typeof sequenceStates)[number];

/**
 * What can happen to an outreach. `mailAt`: when the mail was handed over, where that was earlier; `lastSent` is the round that was sent last, null when none was; `undecided`: the
 * fate of a mail is still unknown.
 */
export type SequenceEvent =
  | { kind: 'approved'; round: Round }
  | { kind: 'withdrawn'; round: Round }
  | { kind: 'sent'; round: Round; mailAt?: IsoInstant }
  | { kind: 'refusedForGood'; round: Round; reply: string }
  | { kind: 'uncertain'; round: Round }
  | { kind: 'settledSent'; round: Round; mailAt?: IsoInstant }
  | { kind: 'settledNotSent'; round: Round }
  | { kind: 'answered'; from: string }
  | { kind: 'bouncedHard'; address: string }
  | { kind: 'bouncedSoft'; address: string }
  | { kind: 'outOfOffice'; until: IsoDate }
  | { kind: 'doNotWrite'; wholeOrganisation: boolean }
  | { kind: 'resumed'; lastSent: Round }
  | { kind: 'waitedInVain' }
  | { kind: 'closedByHand' }
  | { kind: 'reopened'; lastSent: Round | null; undecided?: boolean };

/** What follows from an event, as data; the service carries it out in the same transaction. */
export type SequenceEffect =
  | 'countMail'
  | 'rememberReturn'
  | 'forgetReturn'
  | 'withdrawUnsentMails'
  | 'suppressAddress'
  | 'stopOthersOfTarget'
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
      : step('answered', 'withdrawUnsentMails', 'stopOthersOfTarget', 'targetAnswered'),
  ],
  [
    `${state} doNotWrite`,
    step('doNotWrite', 'withdrawUnsentMails', 'suppressAddress', 'stopOthersOfTarget', 'targetClosed'),
  ],
  [
    `${state} bouncedHard`,
    state === 'answered' || state === 'closed' || state === 'doNotWrite'
      ? step(state, 'suppressAddress')
      : step('needsAddress', 'withdrawUnsentMails', 'suppressAddress'),
  ],
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
  ['paused', 'needsAddress', 'answered', 'noAnswer', 'closed', 'doNotWrite'] as const
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
  ...(['answered', 'noAnswer', 'closed', 'paused'] as const).flatMap((state): Row[] => [
    [`${state} reopened:none`, step('idle', 'forgetReturn', 'targetReady')],
    ...rounds.map(({ round, sent }): Row => [
      `${state} reopened:${round}`,
      step(sent, 'forgetReturn', 'targetWriting'),
    ]),
    [`${state} reopened:undecided`, step('undecided', 'targetWriting')],
  ]),
];

/** CMP-3, CMP-4 as data: `state event[:round]` → next state and effects. What is not here is refused. */
export const sequenceTable: ReadonlyMap<string, SequenceStep> = new Map([
  ...wayOfAMail,
  ...whatOthersDo,
  ...outOfOffice,
  ...lateNews,
  ...whatWeDo,
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
  answered: { reason: 'This target has answered.', mend: 'Go on by hand, in your own mailbox.' },
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
  if ('lastSent' in event) return `${event.kind}:${event.lastSent ?? 'none'}`;
  return event.kind;
}

/** The round whose mail is the next to be written in this state, or null when none may be (CMP-3). */
export function nextRound(state: SequenceState): Round | null {
  return rounds.find(({ before }) => before === state)?.round ?? null;
}

/** The state in which the mail of a round stands approved. The sender sends in this state only. */
export function queuedState(round: Round): SequenceState | undefined {
  return rounds.find((one) => one.round === round)?.queued;
}

/** Whether a mail may still leave in this state, now or after a further step. */
export function isLive(state: SequenceState): boolean {
  return live.includes(state);
}

/** The round that was sent last, by how many mails were sent. */
export function roundAfter(mailsSent: number): Round | null {
  return rounds[mailsSent - 1]?.round ?? null;
}
