import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';

const { Pool, types } = pg;

/** A pool on a PostgreSQL 15+ server. Dates and moments come back as text, as from the embedded store. */
export function openPool(databaseUrl: string): pg.Pool {
  const ownParsers = new Map<number, (text: string) => unknown>(
    Object.values(columnTypes).map(({ oid, parse }) => [oid, parse]),
  );
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        ownParsers.get(oid) ?? types.getTypeParser(oid, format as 'text'),
    },
  });
  // The server ends idle connections when it restarts. The pool opens others; without a listener the program would end.
  return pool.on('error', () => undefined);
}

export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool });
}

/** Does work while this connection holds the lock of all servers on this database; it is free again when the connection ends. */
export async function underLock<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const holder = await pool.connect();
  try {
    await holder.query('select pg_advisory_lock(4206851)');
    return await work();
  } finally {
    // Ended and not given back: with it the lock goes, whatever happened.
    holder.release(true);
  }
}
