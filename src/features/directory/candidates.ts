import { flag } from './artefact.ts';
import { type Around, type Asked, type Candidates, boxAround, kindsOfList, milesBetween } from './asked.ts';
import { type NameMarks, WORST_MARK, WORST_TYPED_SO, closenessOf } from './name-marks.ts';
import { type Piece, type Rows, type SearchIndex, pieceKey } from './search-index.ts';
import { Smallest } from './smallest.ts';

/** The rows that are asked for, whatever their state: a state's rows are counted, those of the chosen ones also kept. */
type Matching = {
  rows: Rows;
  /** The number of the physician or organisation that a row is of; null when that is the row itself. */
  numbers: Int32Array | null;
  score: Uint8Array;
  asked: Asked;
  /** The bits of `flags` that a row must have. */
  wanted: number;
  box: ReturnType<typeof boxAround>;
  marks: NameMarks | null;
  /** The largest mark that is taken. */
  worst: number;
  /** How many rows of the chosen states have the words as they were typed. */
  typedSo: number;
};

/** Rows have fewer numbers than this, scores and closeness too: an order of several is one number. */
const ROWS = 2 ** 21;
const SCORES = 2 ** 7;
const nowhere: Around = { latitude: 0, longitude: 0, within: 0 };
/** Two places whose distances differ by less than 5 cm are equally far. */
const PARTS_OF_A_MILE = 2 ** 15;

/** TGT-3: how many rows each state has, and one page of the chosen states in order. Without errors: words as they were typed. */
export function findCandidates(
  index: SearchIndex,
  asked: Asked,
  marks: NameMarks | null,
  withErrors: boolean,
): Candidates {
  const isPeople = asked.list === 'physician';
  const matching: Matching = {
    rows: isPeople ? index.physicians : index.organisations,
    numbers: isPeople ? null : index.standings.organisation,
    score: isPeople ? index.physicians.score : index.standings.score,
    asked,
    wanted:
      (asked.onlyTeaching ? flag.teaching : 0) |
      (asked.onlyHealthCenters ? flag.healthCenter : 0) |
      (asked.onlyShortage ? flag.shortage : 0),
    box: boxAround(asked.around ?? nowhere),
    marks,
    worst: withErrors ? WORST_MARK : WORST_TYPED_SO,
    typedSo: 0,
  };
  const chosen = new Set(asked.states);
  const best = new Smallest(asked.from + asked.rows);
  const counts = new Map<string, number>();
  for (const piece of piecesAsked(index, asked)) {
    const isChosen = chosen.size === 0 || chosen.has(piece.state);
    const found = countPiece(matching, piece, isChosen ? best : null);
    if (found > 0) counts.set(piece.state, (counts.get(piece.state) ?? 0) + found);
  }
  return {
    typedSo: matching.typedSo,
    states: [...counts].map(([state, count]) => ({ state, count })),
    hits: [...best.sorted().subarray(asked.from)].map((key) => {
      const row = key % ROWS;
      const no = matching.numbers?.[row] ?? row;
      return { row, no, miles: asked.around && milesTo(matching, asked.around, no) };
    }),
  };
}

function piecesAsked({ pieces }: SearchIndex, { list, specialty }: Asked): Piece[] {
  // Physicians of any specialty are all over their table; places have rows of their own for “any”.
  if (list === 'physician' && specialty === '') {
    return [...pieces.values()].flat().filter(({ kind }) => kind === 'physician');
  }
  return kindsOfList[list].flatMap((kind) => pieces.get(pieceKey(kind, specialty)) ?? []);
}

/** How many rows of a piece match; each of them is offered to the best by a number that holds its place in the order. */
function countPiece(matching: Matching, { first, last }: Piece, best: Smallest | null): number {
  const { numbers, score, asked, marks, wanted, worst } = matching;
  const { flags, byName } = matching.rows;
  const { hidden, around, sort } = asked;
  // The best of a piece come first: behind a page of them no other can be on the page.
  const mostOffered = sort === 'score' && marks === null ? asked.from + asked.rows : Infinity;
  if (hidden === null && wanted === 0 && marks === null && around === null) {
    if (best !== null) offerAll(matching, first, Math.min(last, first + mostOffered - 1), best);
    return last - first + 1;
  }
  // Few rows have the words: of physicians only those are looked at.
  const among = marks !== null && numbers === null ? rowsBetween(marks.rows, first, last) : null;
  const end = among === null ? last - first + 1 : among.length;
  let count = 0;
  let typedSo = 0;
  for (let at = 0; at < end; at++) {
    const row = among === null ? first + at : (among[at] ?? 0);
    const no = numbers === null ? row : (numbers[row] ?? 0);
    let order = 0;
    let mark = 0;
    if (marks !== null) {
      mark = marks.marks[no] ?? 0;
      if (mark === 0 || mark > worst) continue;
      order = closenessOf(mark);
    }
    if (hidden !== null && hidden[no] === 1) continue;
    if (((flags[no] ?? 0) & wanted) !== wanted) continue;
    if (around !== null) {
      const miles = milesWithin(matching, around, no);
      if (miles < 0) continue;
      if (sort === 'distance') order = Math.round(miles * PARTS_OF_A_MILE);
    }
    count++;
    if (best === null) continue;
    if (mark <= WORST_TYPED_SO) typedSo++;
    if (count > mostOffered) continue;
    best.add(sort === 'name' ? keyByName(byName, no, row) : keyByScore(order, score, row));
  }
  matching.typedSo += typedSo;
  return count;
}

/** Nothing is asked of these rows but their order. */
function offerAll({ rows, numbers, score, asked }: Matching, first: number, last: number, best: Smallest) {
  const { byName } = rows;
  const isByName = asked.sort === 'name';
  for (let row = first; row <= last; row++) {
    best.add(isByName ? keyByName(byName, numbers?.[row] ?? row, row) : keyByScore(0, score, row));
  }
}

const keyByName = (byName: Int32Array, no: number, row: number) => (byName[no] ?? 0) * ROWS + row;
const keyByScore = (order: number, score: Uint8Array, row: number) =>
  (order * SCORES + SCORES - 1 - (score[row] ?? 0)) * ROWS + row;

/** Of rows in order those from the first to the last. */
function rowsBetween(rows: Int32Array, first: number, last: number): Int32Array {
  return rows.subarray(placeOf(rows, first), placeOf(rows, last + 1));
}

/** The place of the first row that is not before this one. */
function placeOf(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The way to a row that lies in the circle; -1 for the others. */
function milesWithin({ rows, box }: Matching, around: Around, no: number): number {
  const latitude = rows.latitude[no] ?? NaN;
  const longitude = rows.longitude[no] ?? NaN;
  if (!(latitude >= box.south && latitude <= box.north)) return -1;
  if (!(longitude >= box.west && longitude <= box.east)) return -1;
  const miles = milesBetween(around, latitude, longitude);
  return miles <= around.within ? miles : -1;
}

function milesTo({ rows }: Matching, around: Around, no: number): number {
  return milesBetween(around, rows.latitude[no] ?? NaN, rows.longitude[no] ?? NaN);
}
