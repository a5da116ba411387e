import { type RawBuilder, sql } from 'kysely';

/** A value for a jsonb column. Both engines would take a bare array for a PostgreSQL array. */
export function json<T>(value: T): RawBuilder<T> {
  return sql`${JSON.stringify(value)}::jsonb`;
}
