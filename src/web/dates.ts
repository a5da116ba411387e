import type { IsoDate, IsoInstant } from '#plain/time.ts';

// How days and moments are written where room is short. In sentences a day is written out: `dayInWords` of #plain/in-words.ts.

/** “Nov 24, 2026”. */
export const mediumDay = (day: IsoDate) => medium.format(midnight(day));

/** “Nov 24”, where the year is plain. */
export const shortDay = (day: IsoDate) => short.format(midnight(day));

/** “Tue, Nov 24”. */
export const weekdayAndDay = (day: IsoDate) => withWeekday.format(midnight(day));

/** “Nov 24, 2026, 3:00 PM” in the reader's own time zone. */
export const momentInWords = (moment: IsoInstant) => full.format(new Date(moment));

/** The day of a moment in the reader's own time zone: “Nov 24, 2026”. */
export const dayOfMoment = (moment: IsoInstant) => here.format(new Date(moment));

/** The day of a moment in the reader's own time zone, as it is kept: `2026-11-24`. */
export const dayHere = (moment: IsoInstant): IsoDate => kept.format(new Date(moment));

/** What the reader's own calendar shows today. */
export const todayHere = (): IsoDate => kept.format(new Date());

const midnight = (day: IsoDate) => new Date(`${day}T00:00:00Z`);

const medium = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const withWeekday = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const full = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
/** Swedes write a day as it is kept. */
const kept = new Intl.DateTimeFormat('sv-SE');
const here = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
