import { fsyncSync } from 'node:fs';
import { PGlite, type QueryOptions, type Results, type Transaction } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { PGliteDialect, type PGlite as PGliteOfKysely } from 'kysely';
import { columnTypes } from './column-types.ts';

type InitOptions = Parameters<NodeFS['init']>[1];

/** The part of Emscripten's file system that the mend below touches. */
interface EmscriptenModule {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => void } };
}

/**
 * PGlite's own NodeFS has no fsync, so PostgreSQL's syncs reach nobody and a power cut can lose acknowledged
 * commits. This one passes them to the disk. Proven with strace in test/store/durability.test.ts.
 */
class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: InitOptions) {
    const { emscriptenOpts } = await super.init(pg, options);
    const giveFsync = (module: EmscriptenModule) => {
      module.NODEFS.stream_ops.fsync = (stream) => fsyncSync(stream.nfd);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveFsync] } };
  }
}

/** PGlite starts with `-F`, which switches fsync off. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  // For a disk that turns it is 4, and PostgreSQL rather reads a whole table than fifty of its rows.
  '-c',
  'random_page_cost=1.1',
];

const oidOfBytea = 17;

/** Opens the embedded PostgreSQL in a folder; the folder must be held by `lockFolder`. */
export async function openEmbedded(folder: string): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableNodeFS(folder),
    startParams,
    extensions: { pg_trgm, btree_gin },
    parsers: {
      ...Object.fromEntries(Object.values(columnTypes).map(({ oid, parse }) => [oid, parse])),
      // PGlite's own turn bytes into hexadecimal digits one by one in JavaScript: half the time of a packet of papers.
      [oidOfBytea]: (text: string) => Buffer.from(text.slice(2), 'hex'),
    },
    serializers: { [oidOfBytea]: hexadecimal },
  });
}

function hexadecimal(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('A column of bytes takes bytes.');
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

export function embeddedDialect(pglite: PGlite): PGliteDialect {
  return new PGliteDialect({
    pglite: {
      get ready() {
        return pglite.ready;
      },
      get closed() {
        return pglite.closed;
      },
      waitReady: pglite.waitReady,
      close: () => pglite.close(),
      query: shortest(pglite),
      transaction: (work) =>
        pglite.transaction((tx) => work({ query: shortest(tx), rollback: () => tx.rollback() })),
    },
  });
}

/** A query without values is one message instead of five, each of which PGlite passes into WebAssembly and back: a third of the time. */
function shortest(side: Pick<Transaction, 'query' | 'exec'>): PGliteOfKysely['query'] {
  return async <T>(text: string, values?: unknown[], options?: QueryOptions) => {
    if (values?.length) return side.query<T>(text, values, options);
    const [result] = await side.exec(text, options);
    return result as Results<T>;
  };
}
