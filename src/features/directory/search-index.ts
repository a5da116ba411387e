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
    /** The organisation that is the main practice; without one, the number behind the last organisation. */
    practice: Int32Array;
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
export type NameIndex = { dictionary: Dictionary; organisations: WordRows; physicians: WordRows };

/** The rows of all words one after the other. Those of a word begin at `starts` of its number. */
export type WordRows = { starts: Int32Array; rows: Int32Array };

export const rowsOfWord = ({ starts, rows }: WordRows, no: number): Int32Array =>
  rows.subarray(starts[no], starts[no + 1]);
