import type { Round } from '#features/letters/rules.ts';
import { addDays, daysBetween, type IsoDate } from '#plain/time.ts';
import { nextRound } from './sequence.ts';
import type { SequenceState } from './sequence-words.ts';
import { type WorkCalendar, federalCalendar, onWorkday } from './work-calendar.ts';

/** CMP-3: days between a mail and the next one of its sequence. */
export const followUpDays = { earliest: 7, latest: 10 } as const;

export type DateWindow = { from: IsoDate; to: IsoDate };

/**
 * CMP-3: a follow-up is due 7 to 10 days after the mail before it. A window that opens or closes on a weekend or a US
 * federal holiday does so on the next workday, never earlier.
 */
export function followUpWindow(lastMailOn: IsoDate, calendar: WorkCalendar = federalCalendar): DateWindow {
  return {
    from: onWorkday(addDays(lastMailOn, followUpDays.earliest), calendar),
    to: onWorkday(addDays(lastMailOn, followUpDays.latest), calendar),
  };
}

/** Where an outreach stands, as far as its calendar goes. Days are those of the applicant's campaign. */
export type WaitingOutreach = { state: SequenceState; lastSentOn: IsoDate | null; resumeOn: IsoDate | null };

/** What the calendar asks for today: the next mail, the end of a pause, or the end of the wait. Null: nothing. */
export type DueStep = 'write' | 'resume' | 'giveUp' | null;

/** CMP-3, CMP-4: never before 7 days; after the second unanswered follow-up and its wait the target is closed. */
export function dueStep(
  outreach: WaitingOutreach,
  today: IsoDate,
  calendar: WorkCalendar = federalCalendar,
): DueStep {
  const { state, lastSentOn, resumeOn } = outreach;
  if (lastSentOn === null) return null;
  if (resumeOn !== null && today < resumeOn) return null;
  if (state === 'paused') return resumeOn === null ? null : 'resume';
  const window = followUpWindow(lastSentOn, calendar);
  if (state === 'finalSent') return window.to < today ? 'giveUp' : null;
  const followUp = nextRound(state);
  if (followUp === null || followUp === 'first') return null;
  return window.from <= today ? 'write' : null;
}

/** CMP-3: whether the mail of a round may leave today. The sender asks once more, whatever was approved when. */
export function mayLeaveOn(round: Round, lastSentOn: IsoDate | null, today: IsoDate): boolean {
  if (round === 'first') return true;
  return lastSentOn !== null && daysBetween(lastSentOn, today) >= followUpDays.earliest;
}

/** The day on which the next follow-up is due, or null when none is to come. */
export function nextFollowUpOn(
  outreach: WaitingOutreach,
  calendar: WorkCalendar = federalCalendar,
): IsoDate | null {
  const { state, lastSentOn, resumeOn } = outreach;
  if (lastSentOn === null) return null;
  const { from } = followUpWindow(lastSentOn, calendar);
  const due = resumeOn !== null && resumeOn > from ? onWorkday(resumeOn, calendar) : from;
  if (state === 'paused') return due;
  const followUp = nextRound(state);
  return followUp === null || followUp === 'first' ? null : due;
}
