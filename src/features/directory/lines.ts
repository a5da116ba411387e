import type { Kind } from './rules.ts';
import type { HealthCenterRow, ShortageRow, SponsorRow, TeachingRow } from './signals.ts';

/** Everything that is known of an organisation, as its line tells it. */
export type OrganisationLine = TeachingRow &
  SponsorRow &
  ShortageRow &
  HealthCenterRow & {
    no: number;
    id: string;
    kind: Exclude<Kind, 'physician'>;
    about: string | null;
    owner_id: string | null;
    owner_name: string | null;
    street: string | null;
    city: string | null;
    state: string | null;
    zip: string | null;
    latitude: number | null;
    longitude: number | null;
    located: 'address' | 'zip' | 'area' | null;
    county: string | null;
    phone: string | null;
    website: string | null;
    ccn: string | null;
    npi: string | null;
    hrsa_id: string | null;
    pac_id: string | null;
    ownership: string | null;
    beds: number | null;
    physicians: number | null;
    /** The site that this one was joined into (another name of one place), with the reason. */
    part_of: number | null;
    joined_because: string | null;
    /** The hospital whose residents count: itself, or where a practice's physicians work. */
    teaching_no: number | null;
  };

export type PhysicianLine = ShortageRow & {
  no: number;
  npi: string;
  first: string | null;
  middle: string | null;
  last: string | null;
  suffix: string | null;
  credential: string | null;
  specialty: string;
  other_specialties: string | null;
  graduated: number | null;
  in_medicare: boolean;
  /** Organisations: the main practice, all practices, all hospitals, and those whose residents and visa applications count. */
  practice_no: number | null;
  practice_nos: number[] | null;
  hospital_nos: number[] | null;
  teaching_no: number | null;
  sponsor_no: number | null;
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  latitude: number | null;
  longitude: number | null;
  located: 'address' | 'zip' | 'area' | null;
  phone: string | null;
  score: number;
  /** Which of the counted groups is meant. */
  share: number | null;
};

// prettier-ignore
const organisationColumns = [
  'id', 'kind', 'name', 'about', 'owner_id', 'owner_name', 'street', 'city', 'state', 'zip', 'latitude', 'longitude', 'located',
  'county', 'phone', 'website', 'ccn', 'npi', 'hrsa_id', 'pac_id', 'ownership', 'beds', 'physicians', 'part_of', 'joined_because',
  'residents', 'residents_year', 'teaching_no', 'health_center', 'shortage_area', 'shortage_extent', 'shortage_score', 'sponsor',
  'sponsor_applications', 'sponsor_from', 'sponsor_to', 'points_teaching', 'points_sponsor', 'points_shortage',
  'points_health_center',
] as const satisfies readonly (keyof OrganisationLine)[];

// prettier-ignore
const physicianColumns = [
  'npi', 'first', 'middle', 'last', 'suffix', 'credential', 'specialty', 'other_specialties', 'graduated', 'in_medicare',
  'practice_no', 'practice_nos', 'hospital_nos', 'teaching_no', 'sponsor_no', 'street', 'city', 'state', 'zip',
  'latitude', 'longitude', 'located', 'phone', 'score', 'share', 'shortage_area', 'shortage_extent', 'shortage_score',
  'points_shortage',
] as const satisfies readonly (keyof PhysicianLine)[];

/** Lines of a file are JSON arrays of these values. They are written by SQL and read here: both go by this list. */
export const lineColumns = { organisations: organisationColumns, physicians: physicianColumns } as const;

/** How the builder writes a line of a row, as SQL. */
export const lineSql = (columns: readonly string[]) => `json_array(${columns.join(', ')})::varchar`;

/**
 * Lines as they stand in the file, with their numbers, by number. Of a row few columns are looked at: they are found in its values
 * when they are asked for, which takes a third of the time of 40 properties each.
 */
export function readLines<Line>(
  Row: RowOfValues<Line>,
  nos: readonly number[],
  lines: readonly string[],
): Map<number, Line> {
  const rows = JSON.parse(`[${lines.join(',')}]`) as unknown[][];
  return new Map(rows.map((values, place) => [nos[place] ?? 0, new Row(nos[place] ?? 0, values)]));
}

export type RowOfValues<Line> = new (no: number, values: readonly unknown[]) => Line;

/** The class of the rows with these columns. */
export function rowClass<Line>(columns: readonly string[]): RowOfValues<Line> {
  class Row {
    readonly no: number;
    readonly values: readonly unknown[];
    constructor(no: number, values: readonly unknown[]) {
      this.no = no;
      this.values = values;
    }
  }
  for (const [at, column] of columns.entries()) {
    Object.defineProperty(Row.prototype, column, {
      get(this: Row) {
        return this.values[at];
      },
    });
  }
  return Row as unknown as RowOfValues<Line>;
}
