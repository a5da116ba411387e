import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
  listValue,
} from '@duckdb/node-api';
import type { Logger } from 'pino';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { PROGRAM } from './artefact.ts';
import type { DirectoryDb, QueryValues } from './directory-db.ts';
import { type Current, currentRelease } from './release.ts';

declare module '#platform/parts.ts' {
  interface Parts {
    /** The national directory. Without it the pages say that there is none. */
    directory?: Directory;
  }
}

/** The directory on this computer. */
export interface Directory {
  /** Works with the release in use, which stays open until the work ends, also when a newer one takes over meanwhile. */
  read<T>(work: (db: DirectoryDb) => Promise<T>): Promise<Result<T>>;
  close(): Promise<void>;
}

/** How long a newer release may stay unnoticed. */
const LOOK_AGAIN = 1000;
/**
 * As many queries run at once; others wait in line. DuckDB runs each in a thread of libuv, of which there are four for
 * everything else too: files, passwords, compression. Each query works with one thread, so two fill two cores.
 */
const AT_ONCE = 2;
const settings = { access_mode: 'READ_ONLY', threads: '1', memory_limit: '1GB' };

/** TGT-3: opens the directory in this folder when it is first asked, and changes over when a newer one is published. */
export function openDirectory(folder: string, log: Logger): Directory {
  let open: OpenRelease | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Refusal | null> | null = null;
  let closed = false;

  const look = async (): Promise<Refusal | null> => {
    const current = await currentRelease(folder);
    if (current === null) return open ? null : noDirectory;
    if (open?.is(current)) return null;
    const opened = current.program === PROGRAM ? await openRelease(folder, current, log) : null;
    // A newer release that cannot be read takes nothing away: the one before it stays.
    if (opened === null) return open ? null : current.program === PROGRAM ? damaged : ofOtherProgram;
    void open?.closeWhenUnused();
    open = opened;
    return null;
  };
  const lookAgain = async () => {
    if (open && performance.now() - lookedAt < LOOK_AGAIN) return null;
    looking ??= look().finally(() => {
      looking = null;
      lookedAt = performance.now();
    });
    return looking;
  };
  return {
    async read(work) {
      const refusal = closed ? noDirectory : await lookAgain();
      if (refusal) return refuse(refusal);
      return open ? ok(await open.use(work)) : refuse(noDirectory);
    },
    async close() {
      closed = true;
      await looking;
      await open?.closeWhenUnused();
      open = null;
    },
  };
}

async function openRelease(folder: string, current: Current, log: Logger): Promise<OpenRelease | null> {
  try {
    const instance = await DuckDBInstance.create(join(folder, current.file), settings);
    const connections = await Promise.all(Array.from({ length: AT_ONCE }, () => instance.connect()));
    const opened = new OpenRelease(current, instance, connections);
    await opened.rows('select program from release');
    return opened;
  } catch (error) {
    log.warn({ err: error, file: current.file }, 'the directory cannot be opened');
    return null;
  }
}

class OpenRelease implements DirectoryDb {
  readonly #current: Current;
  readonly #instance: DuckDBInstance;
  readonly #all: readonly DuckDBConnection[];
  readonly #free: DuckDBConnection[];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  readonly #kept = new Map<string, Promise<unknown>>();
  #users = 0;
  #whenUnused: (() => void) | null = null;

  constructor(current: Current, instance: DuckDBInstance, connections: DuckDBConnection[]) {
    this.#current = current;
    this.#instance = instance;
    this.#all = [...connections];
    this.#free = connections;
  }

  get release() {
    return this.#current.release;
  }

  get built() {
    return this.#current.built;
  }

  is({ file, release }: Current): boolean {
    return file === this.#current.file && release === this.#current.release;
  }

  async use<T>(work: (db: DirectoryDb) => Promise<T>): Promise<T> {
    this.#users++;
    try {
      return await work(this);
    } finally {
      this.#users--;
      if (this.#users === 0) this.#whenUnused?.();
    }
  }

  async closeWhenUnused(): Promise<void> {
    if (this.#users > 0) await new Promise<void>((resolve) => (this.#whenUnused = resolve));
    for (const connection of this.#all) connection.closeSync();
    this.#instance.closeSync();
  }

  rows<Row>(sql: string, values: QueryValues = {}): Promise<Row[]> {
    return this.#inTurn(async (connection) => {
      const { bound, types } = boundValues(values);
      const read = await connection.runAndReadAll(sql, bound, types);
      // What the columns are is known by the query alone, as it is in the store.
      return read.getRowObjectsJS() as Row[];
    });
  }

  async *portions<Row>(sql: string): AsyncIterable<Row[]> {
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql);
      const names = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRowObjects(names) as Row[];
      }
    } finally {
      connection.closeSync();
    }
  }

  kept<Kept>(name: string, read: () => Promise<Kept>): Promise<Kept> {
    const known = this.#kept.get(name) as Promise<Kept> | undefined;
    if (known) return known;
    const reading = read();
    this.#kept.set(name, reading);
    // What failed once is read again when it is asked for again.
    reading.catch(() => this.#kept.delete(name));
    return reading;
  }

  async #inTurn<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection =
      this.#free.pop() ?? (await new Promise<DuckDBConnection>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(connection);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#free.push(connection);
    }
  }
}

function boundValues(values: QueryValues) {
  const bound: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'number') {
      bound[name] = value;
    } else {
      bound[name] = listValue([...value]);
      types[name] = LIST(typeof value[0] === 'string' ? VARCHAR : INTEGER);
    }
  }
  return { bound, types };
}

export const noDirectory: Refusal = {
  field: 'directory',
  value: '',
  reason: 'There is no directory on this computer yet.',
  mend: 'Download it on the page “Find targets”. Until then, add targets by hand or import a list.',
};
const buildAgain = 'Build it again on the page “Find targets”, under “Data and sources”.';
const ofOtherProgram: Refusal = {
  field: 'directory',
  value: '',
  reason: 'The directory on this computer was built by another version of Foothold.',
  mend: buildAgain,
};
const damaged: Refusal = {
  field: 'directory',
  value: '',
  reason: 'The directory on this computer cannot be read. Its file is missing or damaged.',
  mend: buildAgain,
};
