import { Temporal } from 'temporal-polyfill';
import type { IsoInstant } from '#plain/time.ts';

/** How both engines hand over what JavaScript would turn into a Date or a BigInt, by PostgreSQL's number of the type (pg_type). */
export const columnTypes = {
  timestamptz: { oid: 1184, parse: parseTimestamp },
  date: { oid: 1082, parse: String },
  int8: { oid: 20, parse: Number },
} as const;

/** PostgreSQL writes `2026-11-24 15:00:00.5+00`; the program knows `2026-11-24T15:00:00.5Z`. */
function parseTimestamp(text: string): IsoInstant {
  // Both stores are asked in UTC; only a server's own setting can make it otherwise.
  if (text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return Temporal.Instant.from(iso).toString();
}
