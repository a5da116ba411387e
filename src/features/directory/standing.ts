import type { Standing } from './found.ts';
import { type SearchIndex, pieceKey } from './search-index.ts';
import type { Kind } from './rules.ts';

/** A row of an organisation in a specialty. */
export function standingAt({ standings, shares }: SearchIndex, row: number, specialty: string): Standing {
  return {
    no: standings.organisation[row] ?? 0,
    specialty,
    score: standings.score[row] ?? 0,
    physicians: standings.physicians[row] ?? 0,
    share: shares[standings.share[row] ?? -1] ?? null,
  };
}

/** An organisation in each of its specialties, and in any (''): the most physicians first. */
export function standingsOf(index: SearchIndex, kind: Kind, no: number): Standing[] {
  const pieces = [...index.pieces.values()].flat().filter((piece) => piece.kind === kind);
  return pieces
    .flatMap(({ specialty, first, last }) =>
      rowsWith(index, no, first, last).map((row) => standingAt(index, row, specialty)),
    )
    .sort((one, other) => other.physicians - one.physicians || (one.specialty < other.specialty ? -1 : 1));
}

/** An organisation in a specialty; in any, where it has none of its own in this one. */
export function standingIn(index: SearchIndex, kind: Kind, no: number, specialty: string): Standing | null {
  for (const wanted of [specialty, '']) {
    for (const { first, last } of index.pieces.get(pieceKey(kind, wanted)) ?? []) {
      const [row] = rowsWith(index, no, first, last);
      if (row !== undefined) return standingAt(index, row, wanted);
    }
  }
  return null;
}

function rowsWith({ standings }: SearchIndex, no: number, first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (standings.organisation[row] === no) rows.push(row);
  return rows;
}
