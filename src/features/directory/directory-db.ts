/** Texts by the names that a query gives them. Numbers stand in the query itself (query-text.ts). */
export type QueryValues = Readonly<Record<string, string>>;

/** Columns of the types integer, utinyint and float. */
export type NumberColumn = Int32Array | Uint8Array | Float32Array;

/** An open file of lines. The release closes it. */
export type OpenFile = { descriptor: number; bytes: number };

/** TGT-3: one release of the directory, open for reading. Nothing of the applicant's is in it. */
export interface DirectoryDb {
  readonly release: string;
  readonly built: string;
  readonly lines: { readonly organisations: OpenFile; readonly physicians: OpenFile };
  /** All rows of a query, in its order. Numbers must fit into a double. */
  rows<Row>(sql: string, values?: QueryValues): Promise<Row[]>;
  /** The rows of a large answer, some thousand at a time, so that nothing else has to wait for them. */
  portions<Row>(sql: string): AsyncIterable<Row[]>;
  /** The same as columns, for answers of numbers without NULL. */
  columns(sql: string): AsyncIterable<readonly NumberColumn[]>;
  /** What is read from this release once and then kept in memory as long as it is open. */
  kept<Kept>(name: string, read: () => Promise<Kept>): Promise<Kept>;
}
