import type { Round } from '#features/letters/rules.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';

/**
 * Where the outreach to one target stands.
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

/** What can happen to an outreach. `lastSent` is the round that was sent last, null when none was. */
export type SequenceEvent =
  | { kind: 'approved'; round: Round }
  | { kind: 'withdrawn'; round: Round }
  | { kind: 'sent'; round: Round }
  | { kind: 'refusedForGood'; round: Round; reply: string }
  | { kind: 'uncertain'; round: Round }
  | { kind: 'settledSent'; round: Round }
  | { kind: 'settledNotSent'; round: Round }
  | { kind: 'answered'; from: string }
  | { kind: 'bouncedHard'; address: string }
  | { kind: 'bouncedSoft'; address: string }
  | { kind: 'outOfOffice'; until: IsoDate }
  | { kind: 'doNotWrite'; wholeOrganisation: boolean }
  | { kind: 'resumed'; lastSent: Round }
  | { kind: 'waitedInVain' }
  | { kind: 'closedByHand' }
  | { kind: 'reopened'; lastSent: Round | null };

/** What follows from an event, as data; the service carries it out in the same transaction. */
export type SequenceEffect =
  | 'withdrawUnsentMails'
  | 'suppressAddress'
  | 'targetWriting'
  | 'targetAnswered'
  | 'targetClosed';

export type SequenceStep = { to: SequenceState; effects: readonly SequenceEffect[] };

type Row = [key: string, step: SequenceStep];

const rounds: readonly { round: Round; before: SequenceState; queued: SequenceState; sent: SequenceState }[] = [
  { round: 'first', before: 'idle', queued: 'firstQueued', sent: 'firstSent' },
  { round: 'followUp', before: 'firstSent', queued: 'followUpQueued', sent: 'followUpSent' },
  { round: 'finalFollowUp', before: 'followUpSent', queued: 'finalQueued', sent: 'finalSent' },
];

/** The way of a mail from its approval to its fate. Nothing else leads to a mail that is sent (CMP-3). */
const wayOfAMail = rounds.flatMap(({ round, before, queued, sent }): Row[] => [
  [`${before} approved:${round}`, { to: queued, effects: [] }],
  [`${queued} withdrawn:${round}`, { to: before, effects: [] }],
  [`${queued} sent:${round}`, { to: sent, effects: ['targetWriting'] }],
  [`${queued} uncertain:${round}`, { to: 'undecided', effects: [] }],
  [`${queued} refusedForGood:${round}`, { to: 'needsAddress', effects: ['withdrawUnsentMails', 'suppressAddress'] }],
  [`undecided settledSent:${round}`, { to: sent, effects: ['targetWriting'] }],
  [`undecided settledNotSent:${round}`, { to: queued, effects: [] }],
]);

/** What others do may come at any time, also after the end: an answer always counts (CMP-4). */
const whatOthersDo = sequenceStates.flatMap((state): Row[] => {
  const ended = state === 'answered' || state === 'closed' || state === 'doNotWrite';
  const waits = state !== 'idle' && state !== 'undecided' && state !== 'needsAddress' && state !== 'noAnswer';
  return [
    [
      `${state} answered`,
      { to: state === 'doNotWrite' ? state : 'answered', effects: ['withdrawUnsentMails', 'targetAnswered'] },
    ],
    [
      `${state} doNotWrite`,
      { to: 'doNotWrite', effects: ['withdrawUnsentMails', 'suppressAddress', 'targetClosed'] },
    ],
    [
      `${state} bouncedHard`,
      { to: ended ? state : 'needsAddress', effects: ['withdrawUnsentMails', 'suppressAddress'] },
    ],
    [`${state} bouncedSoft`, { to: state, effects: [] }],
    [
      `${state} outOfOffice`,
      ended || !waits ? { to: state, effects: [] } : { to: 'paused', effects: ['withdrawUnsentMails'] },
    ],
  ];
});

/** A mail that was already under way when the sequence stopped is recorded, and changes nothing else. */
const lateNews = (['paused', 'needsAddress', 'answered', 'noAnswer', 'closed', 'doNotWrite'] as const).flatMap(
  (state) =>
    rounds.flatMap(({ round }): Row[] => [
      [`${state} sent:${round}`, { to: state, effects: [] }],
      [`${state} settledSent:${round}`, { to: state, effects: [] }],
      [`${state} settledNotSent:${round}`, { to: state, effects: ['withdrawUnsentMails'] }],
      [`${state} uncertain:${round}`, { to: state, effects: [] }],
      [`${state} refusedForGood:${round}`, { to: state, effects: ['suppressAddress'] }],
      [`${state} withdrawn:${round}`, { to: state, effects: [] }],
    ]),
);

/** What the applicant or the calendar does. */
const whatWeDo: Row[] = [
  ['finalSent waitedInVain', { to: 'noAnswer', effects: ['targetClosed'] }],
  ...rounds.map(({ round, sent }): Row => [`paused resumed:${round}`, { to: sent, effects: [] }]),
  ...sequenceStates
    .filter((state) => !['closed', 'doNotWrite', 'undecided'].includes(state))
    .map((state): Row => [`${state} closedByHand`, { to: 'closed', effects: ['withdrawUnsentMails', 'targetClosed'] }]),
  ...(['answered', 'noAnswer', 'closed', 'paused'] as const).flatMap((state): Row[] => [
    [`${state} reopened:none`, { to: 'idle', effects: ['targetWriting'] }],
    ...rounds.map(({ round, sent }): Row => [`${state} reopened:${round}`, { to: sent, effects: ['targetWriting'] }]),
  ]),
];

/** CMP-3, CMP-4 as data: `state event[:round]` → next state and effects. What is not here is refused. */
export const sequenceTable: ReadonlyMap<string, SequenceStep> = new Map([
  ...wayOfAMail,
  ...whatOthersDo,
  ...lateNews,
  ...whatWeDo,
]);

/** What an event makes of an outreach; an event that the table does not know in this state is refused by name. */
export function advance(state: SequenceState, event: SequenceEvent): Result<SequenceStep> {
  const step = sequenceTable.get(`${state} ${keyOf(event)}`);
  if (step) return ok(step);
  return refuse({
    field: 'sequence',
    value: `${state}, ${keyOf(event)}`,
    reason: `"${event.kind}" is not possible while this outreach is "${state}".`,
    mend: 'Reload the page: it may have changed in the meantime.',
  });
}

function keyOf(event: SequenceEvent): string {
  if ('round' in event) return `${event.kind}:${event.round}`;
  if ('lastSent' in event) return `${event.kind}:${event.lastSent ?? 'none'}`;
  return event.kind;
}

/** The round whose mail is the next to be written in this state, or null when none may be (CMP-3). */
export function nextRound(state: SequenceState): Round | null {
  return rounds.find(({ before }) => before === state)?.round ?? null;
}

/** The round that was sent last, by how many mails were sent. */
export function roundAfter(mailsSent: number): Round | null {
  return rounds[mailsSent - 1]?.round ?? null;
}
