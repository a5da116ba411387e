import { type IsoDate, addDays, daysBetween, mondayOf } from '#plain/time.ts';
import type { CheckIn } from './check-in.ts';

export type Week = { number: number; monday: IsoDate };
export type Span = { startsOn: IsoDate | null; endsOn: IsoDate | null };

/** The weeks of an externship, from Monday to Sunday; the first is the one of the first day. */
export function weeksOf({ startsOn, endsOn }: Span): Week[] {
  if (startsOn === null || endsOn === null) return [];
  const first = mondayOf(startsOn);
  const count = Math.floor(daysBetween(first, endsOn) / 7) + 1;
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    monday: addDays(first, 7 * index),
  }));
}

/** The week of the externship in which a day falls. */
export const weekOn = (span: Span, day: IsoDate): Week | null =>
  weeksOf(span).find(({ monday }) => monday === mondayOf(day)) ?? null;

/** Friday: the week is nearly over, and there is still a day on which to talk. */
const daysToFriday = 4;
const daysAfterTheEnd = 7;

/** SIT-3: the week that is to be looked back on: from its Friday until the next one's, and a week after the end. */
export function checkInDue(span: Span, checkIns: readonly CheckIn[], today: IsoDate): Week | null {
  if (span.endsOn === null || today > addDays(span.endsOn, daysAfterTheEnd)) return null;
  const last = weeksOf(span).findLast(({ monday }) => addDays(monday, daysToFriday) <= today);
  return last && !checkIns.some(({ monday }) => monday === last.monday) ? last : null;
}

const daysBefore = 2;
const daysOfFirstTalk = 13;

/** SIT-1: from two days before the first day until the end of the second week it is worth asking. */
export function agreementDue({ startsOn }: Span, today: IsoDate): boolean {
  if (startsOn === null) return false;
  return today >= addDays(startsOn, -daysBefore) && today <= addDays(startsOn, daysOfFirstTalk);
}
