import type { Round } from '#features/letters/rules.ts';
import { addDays } from '#plain/time.ts';
import { dueStep, mayLeaveOn } from '#features/campaign/follow-up.ts';
import { advance, nextRound, isQueuedIn, roundAfter } from '#features/campaign/sequence.ts';
import type { SequenceEvent, SequenceState } from '#features/campaign/sequence-words.ts';

/** What may happen to one outreach, in any order, on one day or over many. */
export const happenings = [
  'approve what is due',
  'approve a follow-up too early',
  'take back',
  'send: accepted',
  'send: refused for good',
  'send: refused for now',
  'send: crash before it left',
  'send: crash after it left',
  'settle by evidence',
  'tell that it did not leave',
  'answer',
  'hard bounce',
  'soft bounce',
  'out of office',
  'do not write',
  'close by hand',
  'open again',
  'a day passes',
  'a week passes',
] as const;
export type Happening = (typeof happenings)[number];

type Mail = {
  round: Round;
  state: 'approved' | 'sending' | 'sent' | 'refused' | 'withdrawn';
  reallyLeft: boolean;
};
type Send = {
  day: string;
  afterAnswer: boolean;
  afterBounce: boolean;
  afterNo: boolean;
  whileUnknown: boolean;
};

/** A campaign of one target played in memory: the rules of the campaign, with a store and a network made of nothing. */
export function simulate(story: readonly Happening[]) {
  let state: SequenceState = 'idle';
  let today = '2026-03-02';
  let lastSentOn: string | null = null;
  let resumeOn: string | null = null;
  let mailsSent = 0;
  let suppressed = false;
  const mails: Mail[] = [];
  const sends: Send[] = [];
  const seen = { answer: false, bounce: false, no: false };

  const happen = (event: SequenceEvent): boolean => {
    const step = advance(state, event);
    if (!step.ok) return false;
    state = step.value.to;
    for (const effect of step.value.effects) {
      if (effect === 'countMail') {
        mailsSent = Math.min(3, mailsSent + 1);
        lastSentOn = today;
      } else if (effect === 'rememberReturn' && event.kind === 'outOfOffice') resumeOn = event.until;
      else if (effect === 'forgetReturn') resumeOn = null;
      else if (effect === 'suppressAddress') suppressed = true;
      else if (effect === 'withdrawUnsentMails') {
        for (const mail of mails) if (mail.state === 'approved') mail.state = 'withdrawn';
      }
    }
    return true;
  };
  const mailIn = (wanted: Mail['state']) => mails.find((mail) => mail.state === wanted);
  const approve = (isDue: boolean) => {
    const round = nextRound(state);
    const open = mails.some((mail) => mail.round === round && mail.state !== 'withdrawn');
    if (!round || open || suppressed || !isDue) return;
    if (happen({ kind: 'approved', round })) mails.push({ round, state: 'approved', reallyLeft: false });
  };
  /** The sender's own questions before it hands over a mail, then the fate of that mail. */
  const send = (fate: (mail: Mail) => void) => {
    const mail = mailIn('approved');
    if (!mail || suppressed || !isQueuedIn(state, mail.round)) return;
    if (!mayLeaveOn(mail.round, lastSentOn, today)) return;
    const whileUnknown = mailIn('sending') !== undefined;
    mail.state = 'sending';
    fate(mail);
    if (!mail.reallyLeft) return;
    const { answer: afterAnswer, bounce: afterBounce, no: afterNo } = seen;
    sends.push({ day: today, afterAnswer, afterBounce, afterNo, whileUnknown });
  };
  const settle = (mail: Mail | undefined) => {
    if (!mail) return;
    if (mail.reallyLeft) {
      mail.state = 'sent';
      happen({ kind: 'settledSent', round: mail.round });
    } else {
      mail.state = 'approved';
      happen({ kind: 'settledNotSent', round: mail.round });
    }
  };
  const calendar = () => {
    const due = dueStep({ state, lastSentOn, resumeOn }, today);
    const lastSent = roundAfter(mailsSent);
    if (due === 'resume' && lastSent && !mailIn('sending')) happen({ kind: 'resumed', lastSent });
    if (due === 'giveUp') happen({ kind: 'waitedInVain' });
  };
  const uncertain = (mail: Mail) => void happen({ kind: 'uncertain', round: mail.round });

  const actions: Record<Happening, () => void> = {
    'approve what is due': () =>
      approve(state === 'idle' || dueStep({ state, lastSentOn, resumeOn }, today) === 'write'),
    'approve a follow-up too early': () => approve(true),
    'take back': () => {
      const mail = mailIn('approved');
      if (mail && happen({ kind: 'withdrawn', round: mail.round })) mail.state = 'withdrawn';
    },
    'send: accepted': () =>
      send((mail) => {
        Object.assign(mail, { state: 'sent', reallyLeft: true });
        happen({ kind: 'sent', round: mail.round });
      }),
    'send: refused for good': () =>
      send((mail) => {
        mail.state = 'refused';
        happen({ kind: 'refusedForGood', round: mail.round, reply: '554 no' });
      }),
    'send: refused for now': () => send((mail) => void (mail.state = 'approved')),
    'send: crash before it left': () => send(uncertain),
    'send: crash after it left': () =>
      send((mail) => {
        mail.reallyLeft = true;
        uncertain(mail);
      }),
    'settle by evidence': () => settle(mails.find((mail) => mail.state === 'sending' && mail.reallyLeft)),
    'tell that it did not leave': () =>
      settle(mails.find((mail) => mail.state === 'sending' && !mail.reallyLeft)),
    answer: () => {
      happen({ kind: 'answered', from: 'dr@clinic.example' });
      seen.answer = true;
    },
    'hard bounce': () => {
      happen({ kind: 'bouncedHard', address: 'dr@clinic.example' });
      seen.bounce = true;
    },
    'soft bounce': () => void happen({ kind: 'bouncedSoft', address: 'dr@clinic.example' }),
    'out of office': () => void happen({ kind: 'outOfOffice', until: addDays(today, 12) }),
    'do not write': () => {
      happen({ kind: 'doNotWrite', wholeOrganisation: false });
      seen.no = true;
    },
    'close by hand': () => void happen({ kind: 'closedByHand' }),
    // Only the applicant can open what an answer has stopped, as when a notice was taken for an answer.
    'open again': () => {
      const undecided = mailIn('sending') !== undefined;
      if (happen({ kind: 'reopened', lastSent: roundAfter(mailsSent), undecided })) seen.answer = false;
    },
    'a day passes': () => void (today = addDays(today, 1)),
    'a week passes': () => void (today = addDays(today, 7)),
  };
  for (const happening of story) {
    actions[happening]();
    calendar();
  }
  return { state, sends, mails };
}
