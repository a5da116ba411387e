import { Temporal } from 'temporal-polyfill';
import type { IsoInstant } from '#plain/time.ts';

export type TimeThere = { inWords: string; isOfficeHours: boolean };

/** CMP-5: what the clock at a place shows, and whether somebody answers the telephone there: workdays from 9 to 5. */
export function timeThere(now: IsoInstant, timeZone: string): TimeThere {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const inWords = there.toLocaleString('en-US', { weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return { inWords, isOfficeHours: there.dayOfWeek <= 5 && there.hour >= 9 && there.hour < 17 };
}
