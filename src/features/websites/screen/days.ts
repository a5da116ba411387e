const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** “Mar 3, 2026”. */
export const dayInWords = (isoDay: string) => day.format(new Date(`${isoDay.slice(0, 10)}T00:00:00Z`));

/** “Mar 3, 2026, 4:00 PM” in the applicant's own time zone. */
export const momentInWords = (instant: string) => moment.format(new Date(instant));

/** The day that the applicant's own calendar shows. */
export const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());
