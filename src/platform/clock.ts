import { Temporal } from 'temporal-polyfill';
import type { IsoInstant } from '#plain/time.ts';

/** The only source of the present moment. Tests hand over one that they can set. */
export interface Clock {
  now(): IsoInstant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant().round('millisecond').toString() };
