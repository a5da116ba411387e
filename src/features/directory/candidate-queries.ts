import { type Asked, type Candidates, type Hit, type StateCount, boxAround, kindsOfList } from './asked.ts';
import type { DirectoryDb } from './directory-db.ts';
import { TYPED_SO, namedRows } from './name-queries.ts';
import { QueryText } from './query-text.ts';
import { type Piece, pieceKey, piecesOf } from './reach-queries.ts';

type Range = Pick<Piece, 'first' | 'last'>;

/** As many states are worth reading piece by piece. */
const FEW_STATES = 4;

/** TGT-3: how many rows each state has, whatever states are chosen, and one page of the chosen ones in order. */
export async function findCandidates(
  db: DirectoryDb,
  asked: Asked,
  withErrors: boolean,
): Promise<Candidates> {
  const pieces = await piecesOf(db);
  const everywhere = rangesOf(pieces, asked, []);
  if (everywhere?.length === 0) return { states: [], hits: [] };
  // Few rows are left by a name or a circle: they are found once, then counted and sorted.
  if (asked.words.length > 0 || asked.around) return countedAndSorted(db, asked, everywhere, withErrors);
  const [states, hits] = await Promise.all([
    isUnfiltered(asked) ? shownByState(pieces, asked) : countStates(db, asked, everywhere),
    pageOf(db, asked, rangesOf(pieces, asked, asked.states)),
  ]);
  return { states, hits };
}

async function countedAndSorted(
  db: DirectoryDb,
  asked: Asked,
  ranges: Range[] | null,
  withErrors: boolean,
): Promise<Candidates> {
  const query = new QueryText();
  const named =
    asked.words.length > 0 ? `${namedRows(query, asked.words, wordRows(asked), withErrors)}, ` : '';
  const rows = await db.rows<StateCount & { rank: number | null } & Hit>(
    `with ${named} matched as materialized (${matching(query, asked, ranges)})
    select coalesce(state, '') as state, count(*)::integer as count,
      ${asked.words.length > 0 ? `count(*) filter (worst <= ${TYPED_SO})` : 'count(*)'}::integer as "typedSo",
      null as rank, null as no, null as place, null as miles, null as practice, null as teaching, null as sponsor
    from matched group by state
    union all
    (select '', 0, 0, (row_number() over ())::integer, ${hitColumns}
      from (select * from matched ${pageIn(query, asked)}))`,
    query.values,
  );
  const states = rows
    .filter(({ rank }) => rank === null)
    .map(({ state, count, typedSo }) => ({ state, count, typedSo }));
  const hits = rows
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  return { states, hits };
}

function countStates(db: DirectoryDb, asked: Asked, ranges: Range[] | null): Promise<StateCount[]> {
  const query = new QueryText();
  return db.rows(
    `select coalesce(state, '') as state, count, count as "typedSo" from (
      select state, count(*)::integer as count from (${matching(query, asked, ranges)}) group by state)`,
    query.values,
  );
}

async function pageOf(db: DirectoryDb, asked: Asked, ranges: Range[] | null): Promise<Hit[]> {
  if (ranges?.length === 0) return [];
  const query = new QueryText();
  return db.rows(
    `select ${hitColumns} from (${matching(query, asked, ranges)}) ${pageIn(query, asked)}`,
    query.values,
  );
}

const hitColumns = 'no, place, miles, practice, teaching, sponsor';

/** All rows that are asked for in any state, of the whole table or of some ranges of it. */
function matching(query: QueryText, asked: Asked, ranges: Range[] | null): string {
  return (ranges ?? [null]).map((range) => inRange(query, asked, range)).join(' union all ');
}

function inRange(query: QueryText, asked: Asked, range: Range | null): string {
  const isPeople = asked.list === 'physician';
  const place = isPeople ? 'r.no' : 'r.place';
  const conditions = [
    ...(range ? [`${place} between ${query.value(range.first)} and ${query.value(range.last)}`] : []),
    ...(isPeople ? [] : [isShown(query, asked)]),
    ...(asked.onlyTeaching ? ['r.teaching'] : []),
    ...(asked.onlyHealthCenters ? ['r.health_center'] : []),
    ...(asked.onlyShortage ? ['r.shortage'] : []),
    ...(asked.without.length > 0
      ? [`r.no not in (select unnest([${asked.without.map((no) => query.value(no)).join(', ')}]))`]
      : []),
    ...inCircle(query, asked),
  ];
  const columns = [
    `r.no, ${place} as place, r.state, r.score`,
    asked.around ? `${milesTo(query, asked.around)} as miles` : 'null::double as miles',
    isPeople
      ? 'r.practice_no as practice, r.teaching_no as teaching, r.sponsor_no as sponsor'
      : 'null as practice, null as teaching, null as sponsor',
    ...(asked.words.length > 0 ? ['n.closeness, n.worst'] : []),
    ...(asked.sort === 'name' ? ['r.by_name'] : []),
  ];
  return `select ${columns.join(', ')}
    from ${isPeople ? 'physician' : 'standing'} as r
    ${asked.words.length > 0 ? 'join named as n on n.no = r.no' : ''}
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
}

/** Other names of a place are not shown beside it, but where the workspace keeps them apart. */
function isShown(query: QueryText, { apart }: Asked): string {
  return apart.length === 0 ? 'r.part_of is null' : `(r.part_of is null or r.no in ${query.each(apart)})`;
}

function inCircle(query: QueryText, { around }: Asked): string[] {
  if (!around) return [];
  const { south, north, west, east } = boxAround(around);
  return [
    `r.latitude between ${query.value(south)} and ${query.value(north)}`,
    `r.longitude between ${query.value(west)} and ${query.value(east)}`,
    `${milesTo(query, around)} <= ${query.value(around.within)}`,
  ];
}

/** The way along the Earth's surface, by the haversine formula. */
function milesTo(query: QueryText, { latitude, longitude }: NonNullable<Asked['around']>): string {
  const [lat, lon] = [query.value(latitude), query.value(longitude)];
  return `7917.6 * asin(least(1, sqrt(pow(sin(radians(r.latitude - ${lat}) / 2), 2)
    + cos(radians(${lat})) * cos(radians(r.latitude)) * pow(sin(radians(r.longitude - ${lon}) / 2), 2))))`;
}

function pageIn(query: QueryText, { states, sort, from, rows, words }: Asked): string {
  const order = {
    score: words.length > 0 ? 'closeness, score desc, place' : 'score desc, place',
    distance: 'miles, score desc, place',
    name: 'by_name, place',
  }[sort];
  const chosen = states.length > 0 ? `where state in ${query.each(states)}` : '';
  return `${chosen} order by ${order} limit ${rows} offset ${query.value(from)}`;
}

const wordRows = ({ list }: Asked) => (list === 'physician' ? 'physicians' : 'organisations');

const isUnfiltered = ({ onlyTeaching, onlyHealthCenters, onlyShortage, without, apart }: Asked) =>
  !onlyTeaching && !onlyHealthCenters && !onlyShortage && without.length === 0 && apart.length === 0;

/** The ranges that hold all rows of the specialty; null for the whole table. */
function rangesOf(
  pieces: ReadonlyMap<string, Piece[]>,
  { list, specialty }: Asked,
  states: readonly string[],
): Range[] | null {
  // Physicians of any specialty are all over their table; places have lines of their own for “any”.
  if (list === 'physician' && specialty === '') return null;
  return kindsOfList[list].flatMap((kind) => {
    const all = pieces.get(pieceKey(kind, specialty)) ?? [];
    if (states.length > 0 && states.length <= FEW_STATES) {
      return all.filter(({ state }) => states.includes(state));
    }
    if (all.length === 0) return [];
    return [
      { first: Math.min(...all.map(({ first }) => first)), last: Math.max(...all.map(({ last }) => last)) },
    ];
  });
}

/** Without any other wish the pieces themselves say how many each state has. */
function shownByState(pieces: ReadonlyMap<string, Piece[]>, { list, specialty }: Asked): StateCount[] {
  const isAnyPhysician = list === 'physician' && specialty === '';
  const asked = isAnyPhysician
    ? [...pieces.values()].flat().filter(({ kind }) => kind === 'physician')
    : kindsOfList[list].flatMap((kind) => pieces.get(pieceKey(kind, specialty)) ?? []);
  const counts = new Map<string, number>();
  for (const { state, shown } of asked) counts.set(state, (counts.get(state) ?? 0) + shown);
  return [...counts]
    .map(([state, count]) => ({ state, count, typedSo: count }))
    .filter(({ count }) => count > 0);
}
