import type { TargetList } from '#features/targets/rules.ts';
import type { Kind, Search } from './rules.ts';
import type { WordTaken } from './word-taken.ts';

export type Around = { latitude: number; longitude: number; within: number };

/** A search with everything in it understood: what the queries are asked. */
export type Asked = Pick<
  Search,
  'list' | 'states' | 'onlyTeaching' | 'onlyHealthCenters' | 'onlyShortage' | 'sort'
> & {
  /** The directory's name of it; '' for any. */
  specialty: string;
  around: Around | null;
  /** Each has to stand in the row. */
  words: readonly WordTaken[];
  /** Rows that are not wanted have a 1, by the number of the physician or organisation; null when all are. */
  hidden: Uint8Array | null;
  /** How many rows, from which on. */
  from: number;
  rows: number;
};

/** What stands on each list: the list of clinics also holds group practices. */
export const kindsOfList: Record<TargetList, readonly Kind[]> = {
  hospital: ['hospital'],
  clinic: ['clinic', 'practice'],
  physician: ['physician'],
};

/** A found row: its number in `standings`, for physicians the same as no; and the number of the physician or organisation. */
export type Hit = { row: number; no: number; miles: number | null };

type StateCount = { state: string; count: number };
/** How many rows each state has, whatever states are chosen, and one page of the chosen ones. */
export type Candidates = {
  states: StateCount[];
  hits: Hit[];
  /** How many rows of the chosen states have the words as they were typed, where words with errors were looked for too. */
  typedSo: number;
};

/** A degree of latitude in miles (of the Earth's mean radius, 3,958.8 miles). */
const MILES_A_DEGREE = 69.09;

/** A box that holds the whole circle: it is compared before distances are reckoned. */
export function boxAround({ latitude, longitude, within }: Around) {
  const up = within / MILES_A_DEGREE;
  const aside = up / Math.max(0.01, Math.cos(((Math.abs(latitude) + up) * Math.PI) / 180));
  return { south: latitude - up, north: latitude + up, west: longitude - aside, east: longitude + aside };
}

/** The way along the Earth's surface in miles, by the haversine formula. */
export function milesBetween(
  one: { latitude: number; longitude: number },
  latitude: number,
  longitude: number,
) {
  const up = Math.sin(radians(latitude - one.latitude) / 2) ** 2;
  const aside = Math.sin(radians(longitude - one.longitude) / 2) ** 2;
  const half = up + Math.cos(radians(one.latitude)) * Math.cos(radians(latitude)) * aside;
  return 7917.6 * Math.asin(Math.min(1, Math.sqrt(half)));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
