import { roundNames } from '#features/letters/rules.ts';
import type { MailRound, MailState, SequenceState } from './sequence-words.ts';

/** What a mail of ours is called. */
export const mailRoundNames: Record<MailRound, string> = { ...roundNames, answer: 'Your answer' };

/** Each state of a sequence as the applicant reads it. */
export const stateWords: Record<SequenceState, string> = {
  idle: 'Draft waits for you',
  firstQueued: 'First mail approved',
  firstSent: 'Waiting for an answer',
  followUpQueued: 'Follow-up approved',
  followUpSent: 'Waiting for an answer',
  finalQueued: 'Final follow-up approved',
  finalSent: 'Waiting, last mail sent',
  paused: 'Out of office',
  held: 'A colleague answered',
  needsAddress: 'Needs another address',
  undecided: 'Unknown whether it left',
  answered: 'Answered',
  noAnswer: 'Closed without an answer',
  closed: 'Closed by you',
  doNotWrite: 'Do not write',
};

/** CMP-2: response yes, no or pending. */
export function responseOf(state: SequenceState, mailsSent: number): 'yes' | 'no' | 'pending' | null {
  if (state === 'answered' || state === 'doNotWrite') return 'yes';
  if (state === 'noAnswer' || state === 'closed' || state === 'needsAddress')
    return mailsSent > 0 ? 'no' : null;
  return mailsSent > 0 ? 'pending' : null;
}

/** What each state of a mail means. */
export const mailStateWords: Record<MailState, string> = {
  draft: 'Draft, waits for you',
  approved: 'Approved, leaves when its turn comes',
  placed: 'In your Drafts folder: send it there',
  claimed: 'About to leave',
  sending: 'Leaving now',
  unknown: 'Unknown whether it left',
  sent: 'Sent',
  refused: 'Refused by the mail server',
  withdrawn: 'Not sent',
};
