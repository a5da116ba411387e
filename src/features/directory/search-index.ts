import type { Dictionary } from './dictionary.ts';
import type { Kind } from './rules.ts';
import type { ShareRow } from './signals.ts';

/**
 * TGT-3: what a search compares, in memory: a few numbers of each row, in columns. A million rows are looked through in 1 to
 * 3 ms; as a query of a database it takes ten times that. What is shown of the 50 rows found is read from files (lines.ts).
 */
export type SearchIndex = {
  organisations: Rows & {
    /** The site that this one was joined into, or -1. */
    partOf: Int32Array;
    /** 1 for those: a search does not show them beside the site. */
    isOtherName: Uint8Array;
  };
  /** Organisations in their specialties. */
  standings: {
    count: number;
    organisation: Int32Array;
    score: Uint8Array;
    physicians: Int32Array;
    /** A number of `shares`, or -1. */
    share: Int32Array;
  };
  physicians: Rows & {
    score: Uint8Array;
    /** The organisations where each works: the main practice and the hospitals. */
    places: RowLists;
    /** The physicians of each organisation. */
    ofPlace: RowLists;
  };
  shares: ShareRow[];
  /** All pieces of physicians and of standings, by kind and specialty. */
  pieces: ReadonlyMap<string, Piece[]>;
};

/** What physicians and organisations have both, by number. */
export type Rows = {
  count: number;
  /** The bits of `flag` (artefact.ts). */
  flags: Uint8Array;
  /** NaN where nothing is known. */
  latitude: Float32Array;
  longitude: Float32Array;
  /** The place of each when all are sorted by name. */
  byName: Int32Array;
};

/**
 * Physicians of one specialty and state stand in one piece of their table, the best first, and so do places of one kind, specialty
 * and state.
 */
export type Piece = { kind: Kind; specialty: string; state: string; first: number; last: number };

export const pieceKey = (kind: Kind, specialty: string) => `${kind} ${specialty}`;

/** The words of all names and cities, and the rows that they stand in. */
export type NameIndex = { dictionary: Dictionary; organisations: RowLists; physicians: RowLists };

/** Lists of rows, one after the other: of each word, or of each place. A list begins at `starts` of its number. */
export type RowLists = { starts: Int32Array; rows: Int32Array };

export const rowsIn = ({ starts, rows }: RowLists, no: number): Int32Array =>
  rows.subarray(starts[no], starts[no + 1]);

/** The rows that stand beside each number, which are from 0 to below `count`. */
export function rowsBeside(numbers: Int32Array, rows: Int32Array, count: number): RowLists {
  const starts = new Int32Array(count + 1);
  for (const number of numbers) starts[number + 1]!++;
  for (let number = 0; number < count; number++) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (const [at, number] of numbers.entries()) sorted[next[number]!++] = rows[at]!;
  return { starts, rows: sorted };
}
