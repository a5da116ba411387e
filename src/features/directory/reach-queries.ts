import type { DirectoryDb } from './directory-db.ts';
import type { Kind } from './rules.ts';

/**
 * Physicians of one specialty and state stand in one piece of their table, and so do places of one kind, specialty and
 * state. A search that starts from these pieces reads thousands of rows instead of a million.
 */
export type Piece = {
  kind: Kind;
  specialty: string;
  state: string;
  first: number;
  last: number;
  /** Rows that a search shows: without other names of a place. */
  shown: number;
};

/** All pieces, by kind and specialty. */
export function piecesOf(db: DirectoryDb): Promise<Map<string, Piece[]>> {
  return db.kept('pieces', async () => {
    const pieces = await db.rows<Piece>(`
      select 'physician' as kind, coalesce(specialty, '') as specialty, coalesce(state, '') as state, min(no) as first, max(no) as last,
        count(*)::integer as shown
      from physician group by all
      union all
      select kind, specialty, coalesce(state, ''), min(place), max(place), count(*) filter (part_of is null)::integer
      from standing group by all`);
    const byKind = new Map<string, Piece[]>();
    for (const piece of pieces) {
      const key = pieceKey(piece.kind, piece.specialty);
      const same = byKind.get(key);
      if (same) same.push(piece);
      else byKind.set(key, [piece]);
    }
    return byKind;
  });
}

export const pieceKey = (kind: Kind, specialty: string) => `${kind} ${specialty}`;
