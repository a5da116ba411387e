import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';

/** What the stores' errors hold of the applicant's: the values of a query, and of the row at which it failed. */
const valuesIn = ['params', 'detail', 'where'];

/**
 * The log of a data folder. It may be shown to others, so errors of the store stand in it without what was to be kept: a
 * letter's text, or all bytes of a scan.
 */
export function openLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return pino(
    { base: null, serializers: { err: withoutValues } },
    pino.destination({ dest: join(folder, 'foothold.log'), append: true, mode: 0o600 }),
  );
}

function withoutValues(error: Error): object {
  const told = Object.entries(pino.stdSerializers.err(error));
  return Object.fromEntries(told.filter(([name]) => !valuesIn.includes(name)));
}
