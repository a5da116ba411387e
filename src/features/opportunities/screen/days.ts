const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** “Mar 3, 2026”. */
export const dayInWords = (isoDay: string) => day.format(new Date(`${isoDay}T00:00:00Z`));
export const spanInWords = (from: string, to: string) => `${dayInWords(from)} to ${dayInWords(to)}`;
