import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { parseTimestamp } from './timestamps.ts';

const { Pool, types } = pg;

const oidOfDate = 1082;
const oidOfTimestamptz = 1184;
const oidOfInt8 = 20;

/** A pool on a PostgreSQL 15+ server. Dates and moments come back as text, as from the embedded store. */
export function openPool(databaseUrl: string): pg.Pool {
  const ownParsers = new Map<number, (text: string) => unknown>([
    [oidOfTimestamptz, parseTimestamp],
    [oidOfDate, String],
    [oidOfInt8, Number],
  ]);
  return new Pool({
    connectionString: databaseUrl,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        ownParsers.get(oid) ?? types.getTypeParser(oid, format as 'text'),
    },
  });
}

export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}
