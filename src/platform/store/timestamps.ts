import { Temporal } from 'temporal-polyfill';
import type { IsoInstant } from '#plain/time.ts';

/** PostgreSQL writes `2026-11-24 15:00:00.5+00`; the program knows `2026-11-24T15:00:00.5Z`. */
export function parseTimestamp(text: string): IsoInstant {
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return Temporal.Instant.from(iso).toString();
}
