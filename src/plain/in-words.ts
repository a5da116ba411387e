import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './time.ts';

/** A day as American readers write it: “November 24, 2026”. */
export function dayInWords(day: IsoDate): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-US', { dateStyle: 'long' });
}

/** “1 h 20 min”. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
