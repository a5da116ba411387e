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
  /** Each has to stand in the row; the rarest first. */
  words: readonly WordTaken[];
  /** Rows that are not wanted, since they are on a list already: numbers of physicians, or of organisations. */
  without: readonly number[];
  /** Organisations that the workspace keeps apart from the place that they were joined into. */
  apart: readonly number[];
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

/** Where a found row stands. place is its number in `standing`, for physicians the same as no. */
export type Hit = {
  no: number;
  place: number;
  miles: number | null;
  /** A physician's organisations, so that they can be read beside the physician. */
  practice: number | null;
  teaching: number | null;
  sponsor: number | null;
};

/** How many rows a state has; typedSo: without those whose words are only like the typed ones. */
export type StateCount = { state: string; count: number; typedSo: number };
export type Candidates = { states: StateCount[]; hits: Hit[] };

/** A degree of latitude in miles (of the Earth's mean radius, 3,958.8 miles). */
const MILES_A_DEGREE = 69.09;

/** A box that holds the whole circle: it is compared before distances are reckoned. */
export function boxAround({ latitude, longitude, within }: Around) {
  const up = within / MILES_A_DEGREE;
  const aside = up / Math.max(0.01, Math.cos(((Math.abs(latitude) + up) * Math.PI) / 180));
  return { south: latitude - up, north: latitude + up, west: longitude - aside, east: longitude + aside };
}
