import { closeSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import { artefactFiles } from './artefact.ts';
import type { DirectoryDb, NumberColumn, QueryValues } from './directory-db.ts';
import type { Current } from './release.ts';

/**
 * As many queries run at once; others wait in line. DuckDB runs each in a thread of libuv, of which there are four for
 * everything else too: files, passwords, compression. Each query works with one thread, so two fill two cores.
 */
const AT_ONCE = 2;
const settings = { access_mode: 'READ_ONLY', threads: '1', memory_limit: '1GB' };

/** Opens a release for reading; null when a file of it is missing, damaged or no directory, which is told to `whyNot`. */
export async function openRelease(
  folder: string,
  current: Current,
  whyNot: (error: unknown) => void,
): Promise<OpenRelease | null> {
  const file = join(folder, current.file, artefactFiles.tables);
  let instance: DuckDBInstance | null = null;
  const lines: number[] = [];
  try {
    const openLines = (name: string) => {
      const descriptor = openSync(join(folder, current.file, name), 'r');
      lines.push(descriptor);
      return descriptor;
    };
    const files = {
      organisations: openLines(artefactFiles.organisations),
      physicians: openLines(artefactFiles.physicians),
    };
    instance = await DuckDBInstance.create(file, settings);
    const connections: DuckDBConnection[] = [];
    while (connections.length < AT_ONCE) connections.push(await instance.connect());
    const opened = new OpenRelease(current, instance, connections, files);
    await opened.rows('select program from release');
    const [size] = await opened.rows<{ bytes: number }>(
      'select (block_size * total_blocks)::double as bytes from pragma_database_size()',
    );
    // DuckDB opens a file that was cut off, and only fails at what is missing.
    if ((await stat(file)).size < (size?.bytes ?? 0)) throw new Error('The file was cut off.');
    return opened;
  } catch (error) {
    instance?.closeSync();
    for (const descriptor of lines) closeSync(descriptor);
    whyNot(error);
    return null;
  }
}

export class OpenRelease implements DirectoryDb {
  readonly lines: DirectoryDb['lines'];
  readonly #current: Current;
  readonly #instance: DuckDBInstance;
  readonly #all: readonly DuckDBConnection[];
  readonly #free: DuckDBConnection[];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  readonly #kept = new Map<string, Promise<unknown>>();
  #users = 0;
  #whenUnused: (() => void) | null = null;

  constructor(
    current: Current,
    instance: DuckDBInstance,
    connections: DuckDBConnection[],
    lines: DirectoryDb['lines'],
  ) {
    this.lines = lines;
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
    for (const descriptor of Object.values(this.lines)) closeSync(descriptor);
  }

  rows<Row>(sql: string, values: QueryValues = {}): Promise<Row[]> {
    return this.#inTurn(async (connection) => {
      // As one text the rows are put together in DuckDB's thread: read value by value, a page takes 4 ms of the event loop.
      const asText = `select to_json(list(one_row))::varchar from (${sql}) as one_row`;
      const read = await connection.runAndReadAll(
        asText,
        ...(Object.keys(values).length > 0 ? [values] : []),
      );
      const text = read.getRows()[0]?.[0];
      // What the columns are is known by the query alone, as it is in the store.
      return typeof text === 'string' ? (JSON.parse(text) as Row[]) : [];
    });
  }

  async *portions<Row>(sql: string): AsyncIterable<Row[]> {
    for await (const { chunk, names } of this.#chunks(sql)) yield chunk.getRowObjects(names) as Row[];
  }

  async *columns(sql: string): AsyncIterable<readonly NumberColumn[]> {
    for await (const { chunk, names } of this.#chunks(sql)) {
      yield names.map((_, place) => {
        // The column as DuckDB holds it: value by value, the columns of a search would take a second.
        const { items } = chunk.getColumnVector(place) as unknown as { items: NumberColumn };
        return items.subarray(0, chunk.rowCount);
      });
    }
  }

  async *#chunks(sql: string): AsyncIterable<{ chunk: DuckDBDataChunk; names: string[] }> {
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql);
      const names = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield { chunk, names };
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
