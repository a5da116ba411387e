const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** “Nov 24, 2026, 3:00 PM” in the applicant's own time zone. */
export const momentInWords = (instant: string | null) => (instant ? moment.format(new Date(instant)) : '');

/** “Nov 24, 2026”. A calendar day has no time zone: noon keeps it from slipping to the day before. */
export const dayInWords = (date: string | null) =>
  date ? day.format(new Date(date.length === 10 ? `${date}T12:00:00` : date)) : '';
