import type { Round } from '#features/letters/rules.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { answerable, live, rounds, sequenceTable } from './sequence-table.ts';
import type {
  MailRound,
  RestingState,
  SequenceEvent,
  SequenceState,
  SequenceStep,
} from './sequence-words.ts';

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

/** Whether the next follow-up of a sequence is to come: it waits for its days, or is approved already. */
export function isWaitedFor(state: SequenceState): boolean {
  return rounds.some(
    ({ round, before, queued }) => round !== 'first' && (before === state || queued === state),
  );
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
