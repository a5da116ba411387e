/** Texts by the names that a query gives them. Numbers stand in the query itself (query-text.ts). */
export type QueryValues = Readonly<Record<string, string>>;

/** Columns of the types integer, utinyint and float. */
export type NumberColumn = Int32Array | Uint8Array | Float32Array;

/** TGT-3: one release of the directory, open for reading. Nothing of the applicant's is in it. */
export interface DirectoryDb {
  readonly release: string;
  readonly built: string;
  /** The open files of lines, as descriptors. The release closes them. */
  readonly lines: { readonly organisations: number; readonly physicians: number };
  /** All rows of a query, in its order. Numbers must fit into a double. */
  rows<Row>(sql: string, values?: QueryValues): Promise<Row[]>;
  /** The rows of a large answer, some thousand at a time, so that nothing else has to wait for them. */
  portions<Row>(sql: string): AsyncIterable<Row[]>;
  /** The same as columns, for answers of numbers without NULL. */
  columns(sql: string): AsyncIterable<readonly NumberColumn[]>;
  /** What is read from this release once and then kept in memory as long as it is open. */
  kept<Kept>(name: string, read: () => Promise<Kept>): Promise<Kept>;
}
