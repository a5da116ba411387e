import { federalCalendar, onWorkday } from '#features/campaign/work-calendar.ts';
import { type IsoDate, addDays, daysBetween } from '#plain/time.ts';

/** LOR-1: when to speak of what, in a stay from its first day to its last. */
export type LetterDays = {
  /** The talk: what goes well, and what should be better. */
  feedbackOn: IsoDate;
  /** The question for the letter, on one of these days. */
  askFrom: IsoDate;
  askBy: IsoDate;
  /** The writer gets the final list of what was done. */
  briefOn: IsoDate;
  /** Why these days, in a sentence. */
  why: string;
  /** What a stay of this kind cannot give; '' where nothing is to be said. */
  warning: string;
};

/** Days from the first: Friday of the second week, and Wednesday of the third, of a stay that begins on a Monday. */
const endOfWeek2 = 11;
const earlyWeek3 = 16;
const shortStay = 21;

/**
 * LOR-1: feedback and question at the end of week 2 or early in week 3. A shorter stay is asked in its second half, with
 * days left to act on the feedback; a longer one not later than others: the writer can watch with the letter in mind.
 */
export function letterDays(
  { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate },
  handsOnWeeks: number | null,
): LetterDays {
  const length = daysBetween(startsOn, endsOn) + 1;
  const briefOn = lastWorkday(later(addDays(endsOn, -3), startsOn), startsOn);
  const warning =
    handsOnWeeks === 0
      ? 'No hands-on weeks are agreed here. A letter about watching carries little: ask for work with patients first.'
      : length < 12
        ? 'So few days seldom make a detailed letter. Ask only if the physician saw you work with patients.'
        : '';
  if (length >= shortStay) {
    const feedbackOn = lastWorkday(addDays(startsOn, endOfWeek2), startsOn);
    const askBy = earlier(onWorkday(addDays(startsOn, earlyWeek3), federalCalendar), endsOn);
    const why =
      'The end of week 2: they have seen you work, and there is time to show what you learned from it.';
    return { feedbackOn, askFrom: feedbackOn, askBy, briefOn, why, warning };
  }
  const feedbackOn = lastWorkday(addDays(startsOn, Math.floor(length / 2)), startsOn);
  const askFrom = earlier(onWorkday(addDays(feedbackOn, 1), federalCalendar), endsOn);
  const askBy = later(lastWorkday(addDays(endsOn, -2), startsOn), askFrom);
  const why =
    'The stay is shorter than three weeks: speak in its second half, and do not wait for the last day.';
  return { feedbackOn, askFrom, askBy, briefOn: later(briefOn, askFrom), why, warning };
}

const earlier = (one: IsoDate, other: IsoDate) => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate) => (one > other ? one : other);

/** The last workday on or before a day, not before the first of the stay. */
function lastWorkday(day: IsoDate, first: IsoDate): IsoDate {
  for (let at = day; at > first; at = addDays(at, -1)) if (federalCalendar.isWorkday(at)) return at;
  return first;
}

/** Days between a step and the next polite reminder, and how many are sent at most. */
const remindAfterDays = 14;
export const mostReminders = 3;

/** LOR-3: the day of the next reminder; null when enough were sent: then ask in person, or look for another writer. */
export function reminderDue(lastStepOn: IsoDate, sent: number): IsoDate | null {
  return sent >= mostReminders ? null : onWorkday(addDays(lastStepOn, remindAfterDays), federalCalendar);
}
