import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './time.ts';

/** A day as American readers write it: “November 24, 2026”. */
export function dayInWords(day: IsoDate): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { dateStyle: 'long' });
}
