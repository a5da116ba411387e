import type { Round } from '#features/letters/rules.ts';
import {
  type SequenceEffect,
  type SequenceState,
  type SequenceStep,
  sequenceStates,
} from './sequence-words.ts';

type Row = [key: string, step: SequenceStep];

/** The three mails of a sequence, with the states before, while and after each is on its way. */
export const rounds: readonly {
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
export const live: readonly SequenceState[] = [
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
export const answerable: readonly SequenceState[] = [
  'answered',
  'noAnswer',
  'closed',
  'needsAddress',
  'held',
];

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
