import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { WorkspaceDb } from './workspace.ts';

/** How a page of rows in an order is looked for, of which only those are wanted that hold some words. */
export type Search<Row> = {
  /** Of the first so many rows in the order: how many there are, how many of them fit, and how many the index would name. */
  look(first: number): Promise<{ looked: number; fitting: number; named: number }>;
  /** The page, read along the order. `first`: only among so many; otherwise among all. */
  along(first?: number): Promise<Row[]>;
  /** The page, of the rows that the index names (migration 0019). Null: there are no words that it serves. */
  byIndex: (() => Promise<Row[]>) | null;
};

/** As many rows tell how many of all fit; and as many are read at most to fill a first page where the index names few. */
const sample = 300;
const atMost = 6000;

/**
 * Words that many rows hold fill a page soon when rows are read in their order; rare ones are found by the index, and all that
 * are found are then put in order. A look at the first rows tells which is shorter, and where it was wrong, the index is asked.
 */
export async function searchInOrder<Row>(
  { look, along, byIndex }: Search<Row>,
  page: { from: number; most: number },
): Promise<Row[]> {
  if (!byIndex) return along();
  const seen = await look(sample);
  if (seen.looked < sample) return along();
  const needed = Math.ceil(((page.from + page.most) * sample) / Math.max(seen.fitting, 1));
  const namesFew = seen.named * 20 <= seen.looked;
  if (!namesFew || needed <= atMost + page.from) {
    const rows = await along(2 * needed);
    if (rows.length === page.most) return rows;
  }
  return namesFew ? byIndex() : along();
}

/** How many of some rows fit, and how many the index would name. */
export async function looked(
  db: WorkspaceDb,
  rows: RawBuilder<unknown>,
  fits: RawBuilder<SqlBool>,
  named: RawBuilder<SqlBool>,
) {
  const counted = await sql<{ looked: number; fitting: number; named: number }>`
    select count(*)::integer as looked, (count(*) filter (where ${fits}))::integer as fitting,
      (count(*) filter (where ${named}))::integer as named from ${rows}`.execute(db);
  return counted.rows[0] ?? { looked: 0, fitting: 0, named: 0 };
}

const literally = (words: string) => words.replaceAll(/[\\%_]/g, '\\$&');

/** The pattern of `like` for words that stand anywhere, at the beginning, at the end, or alone. */
export const pattern = (words: string, { begins = false, ends = false } = {}) =>
  `${begins ? '' : '%'}${literally(words)}${ends ? '' : '%'}`;

export const wordsIn = (search: string) => search.split(/\s+/).filter(Boolean);

/** Whether the text of a row is like all patterns, capitals and accents aside. */
export const likeAll = (text: RawBuilder<string>, patterns: readonly string[]): RawBuilder<SqlBool> =>
  sql`(${sql.join([sql`true`, ...patterns.map((one) => sql`${text} like as_typed(${one})`)], sql` and `)})`;

/**
 * The patterns that the index of three letters serves. A long word is asked for by its ends: they name nearly the same rows, and
 * the index joins three groups of letters instead of all.
 */
export const indexed = (patterns: readonly string[]) =>
  patterns
    .filter((one) => /[\p{L}\p{N}]{3}| [\p{L}\p{N}]/u.test(one))
    .flatMap((one) => {
      const [, begins, ends] = /^%([\p{L}\p{N}]{3})[\p{L}\p{N}]*([\p{L}\p{N}]{4})%$/u.exec(one) ?? [];
      return begins && ends ? [`%${begins}%`, `%${ends}%`] : [one];
    });
