import { Temporal } from 'temporal-polyfill';

/** A moment, as ISO 8601 in UTC: `2026-11-24T15:00:00Z`. */
export type IsoInstant = string;
/** A calendar day: `2026-11-24`. */
export type IsoDate = string;

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** The calendar day at a moment in a time zone (IANA name). */
export function dayOf(instant: IsoInstant, timeZone: string): IsoDate {
  if (timeZone === 'UTC') return instant.slice(0, 10);
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The hour of the day, from 0 to 23, at a moment in a time zone. */
export function hourOf(instant: IsoInstant, timeZone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).hour;
}

/** Whether this is an IANA name of a time zone that is known here. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The Monday on which the week of a day begins (ISO 8601). */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  // A forecast counts the days of every mail: reading the texts into Temporal's days takes forty times as long.
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
}

export function addSeconds(instant: IsoInstant, seconds: number): IsoInstant {
  return Temporal.Instant.from(instant).add({ seconds }).toString();
}

/** Seconds from one moment to another; negative when `to` is earlier. */
export function secondsBetween(from: IsoInstant, to: IsoInstant): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds');
}
