import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, type IsoDate } from '#plain/time.ts';
import { nextRound, type SequenceState } from './sequence.ts';

/** CMP-3: days between a mail and the next one of its sequence. */
export const followUpDays = { earliest: 7, latest: 10 } as const;

export type DateWindow = { from: IsoDate; to: IsoDate };

/**
 * CMP-3: a follow-up is due 7 to 10 days after the mail before it. A window that opens on a weekend opens on the
 * Monday after; 7 + 2 days is still inside the 10.
 */
export function followUpWindow(lastMailOn: IsoDate): DateWindow {
  return { from: onWeekday(addDays(lastMailOn, followUpDays.earliest)), to: addDays(lastMailOn, followUpDays.latest) };
}

/** Where an outreach stands, as far as its calendar goes. Days are those of the applicant's campaign. */
export type WaitingOutreach = { state: SequenceState; lastSentOn: IsoDate | null; resumeOn: IsoDate | null };

/** What the calendar asks for today: the next mail, the end of a pause, or the end of the wait. Null: nothing. */
export type DueStep = 'write' | 'resume' | 'giveUp' | null;

/** CMP-3, CMP-4: never before 7 days; after the second unanswered follow-up and its wait the target is closed. */
export function dueStep(outreach: WaitingOutreach, today: IsoDate): DueStep {
  const { state, lastSentOn, resumeOn } = outreach;
  if (lastSentOn === null) return null;
  if (state === 'paused') return resumeOn !== null && resumeOn <= today ? 'resume' : null;
  if (state === 'finalSent') return daysBetween(lastSentOn, today) > followUpDays.latest ? 'giveUp' : null;
  const followUp = nextRound(state);
  if (followUp === null || followUp === 'first') return null;
  return followUpWindow(lastSentOn).from <= today ? 'write' : null;
}

/** The day on which the next follow-up is due, or null when none is to come. */
export function nextFollowUpOn(outreach: WaitingOutreach): IsoDate | null {
  const { state, lastSentOn, resumeOn } = outreach;
  if (lastSentOn === null) return null;
  const from = followUpWindow(lastSentOn).from;
  if (state === 'paused') return resumeOn !== null && resumeOn > from ? resumeOn : from;
  const followUp = nextRound(state);
  return followUp === null || followUp === 'first' ? null : from;
}

function onWeekday(day: IsoDate): IsoDate {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek > 5 ? addDays(day, 8 - dayOfWeek) : day;
}
