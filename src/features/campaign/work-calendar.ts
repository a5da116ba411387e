import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '#plain/time.ts';

/** On which days people in an office read their mail. */
export interface WorkCalendar {
  isWorkday(day: IsoDate): boolean;
}

type Day = Temporal.PlainDate;

/** Monday to Friday without the federal holidays of the United States (5 U.S.C. 6103). */
export const federalCalendar: WorkCalendar = {
  isWorkday(text) {
    const day = Temporal.PlainDate.from(text);
    return day.dayOfWeek < 6 && !isFederalHoliday(day);
  },
};

/** The federal calendar as it is kept in a state: Inauguration Day is a holiday in Washington, D.C., only. */
export function calendarOf(state: string): WorkCalendar {
  return state === 'DC' ? capitalCalendar : federalCalendar;
}

const capitalCalendar: WorkCalendar = {
  isWorkday: (text) => federalCalendar.isWorkday(text) && !isInaugurationDay(Temporal.PlainDate.from(text)),
};

/**
 * January 20 after each presidential election. When it is a Sunday, the Monday after is one (5 U.S.C. 6103(c)): the third of the
 * month, and so the Birthday of Martin Luther King, Jr. anyway.
 */
function isInaugurationDay(day: Day): boolean {
  return day.month === 1 && day.day === 20 && day.year % 4 === 1;
}

/** The first workday on or after a day; the day itself when there is none within two weeks. */
export function onWorkday(day: IsoDate, calendar: WorkCalendar): IsoDate {
  for (let later = 0; later < 14; later++) {
    const candidate = Temporal.PlainDate.from(day).add({ days: later }).toString();
    if (calendar.isWorkday(candidate)) return candidate;
  }
  return day;
}

function isFederalHoliday(day: Day): boolean {
  const { month, dayOfWeek } = day;
  const ofMonth = Math.ceil(day.day / 7);
  const last = day.day + 7 > day.daysInMonth;
  if (dayOfWeek === 1 && month === 1 && ofMonth === 3) return true; // Martin Luther King Jr.
  if (dayOfWeek === 1 && month === 2 && ofMonth === 3) return true; // Washington's birthday
  if (dayOfWeek === 1 && month === 5 && last) return true; // Memorial Day
  if (dayOfWeek === 1 && month === 9 && ofMonth === 1) return true; // Labor Day
  if (dayOfWeek === 1 && month === 10 && ofMonth === 2) return true; // Columbus Day
  if (dayOfWeek === 4 && month === 11 && ofMonth === 4) return true; // Thanksgiving
  return isObserved(day);
}

/** Holidays with a date: New Year, Juneteenth, Independence Day, Veterans Day, Christmas. */
const fixedHolidays = new Set(['01-01', '06-19', '07-04', '11-11', '12-25']);

/** A fixed holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function isObserved(day: Day): boolean {
  const isFixed = (one: Day) => fixedHolidays.has(one.toString().slice(5));
  if (isFixed(day)) return true;
  if (day.dayOfWeek === 5) return isFixed(day.add({ days: 1 }));
  return day.dayOfWeek === 1 && isFixed(day.subtract({ days: 1 }));
}
