import { Temporal } from 'temporal-polyfill';
import { type IsoDate, type IsoInstant, dayOf } from '#plain/time.ts';

/** The only source of the present moment. Tests hand over one that they can set. */
export interface Clock {
  now(): IsoInstant;
  /** The time zone (IANA name) in which the applicant lives; without one UTC. */
  readonly zone?: string;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant().round('millisecond').toString(),
  zone: Temporal.Now.timeZoneId(),
};

/**
 * The day that the applicant calls today: late in an American evening it is tomorrow by UTC. Days on which mails left are
 * another matter: these stay days by UTC, which in the morning hours of the USA are the recipient's as well.
 */
export const todayOf = (clock: Clock): IsoDate => dayOf(clock.now(), clock.zone ?? 'UTC');

/** The same clock for somebody in another time zone. */
export const clockIn = (zone: string, clock: Clock): Clock => ({ now: () => clock.now(), zone });
