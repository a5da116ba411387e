import type { Found, Kind } from './rules.ts';
import { type ShareRow, type ShortageRow, type SponsorRow, type TeachingRow, signalsOf } from './signals.ts';
import { personCase, titleCase } from './title-case.ts';

/** What a physician's line shows of the practice and hospitals. */
export type WorkplaceRow = TeachingRow &
  SponsorRow & {
    no: number;
    id: string;
    kind: Exclude<Kind, 'physician'>;
    health_center: string | null;
  };

/** An organisation's line, as much of it as a search shows. */
export type OrganisationRow = WorkplaceRow &
  ShortageRow & {
    about: string | null;
    owner_id: string | null;
    owner_name: string | null;
    street: string | null;
    city: string | null;
    state: string | null;
    zip: string | null;
    latitude: number | null;
    longitude: number | null;
    phone: string | null;
    website: string | null;
    npi: string | null;
    physicians: number | null;
    teaching_no: number | null;
    part_of: number | null;
  };

/** An organisation's line in one specialty. */
export type StandingRow = ShareRow & {
  place: number;
  no: number;
  specialty: string;
  score: number;
  physicians: number | null;
};

export type PhysicianRow = ShareRow &
  ShortageRow & {
    no: number;
    npi: string;
    first: string | null;
    middle: string | null;
    last: string | null;
    suffix: string | null;
    credential: string | null;
    specialty: string;
    practice_no: number | null;
    hospital_nos: number[] | null;
    teaching_no: number | null;
    sponsor_no: number | null;
    group_id: string | null;
    in_medicare: boolean | null;
    graduated: number | null;
    street: string | null;
    city: string | null;
    state: string | null;
    zip: string | null;
    latitude: number | null;
    longitude: number | null;
    phone: string | null;
    score: number;
  };

/** A line of a search, with what else of it has to be known to put it on a list. */
export type FoundEntry = {
  found: Found;
  npi: string;
  /** The practice group, health center or hospital of which a list should not hold too many. */
  group: string;
  inMedicare: boolean;
};

/** A search's line of an organisation in a specialty. teaching: the hospital whose residents count. */
export function foundOrganisation(
  standing: StandingRow,
  row: OrganisationRow,
  teaching: TeachingRow | null,
  miles: number | null,
): FoundEntry {
  const signals = signalsOf({
    row: named(standing),
    specialty: standing.specialty,
    teaching: teaching && { ...teaching, name: titleCase(teaching.name) },
    sponsor: sponsorNamed(row),
    shortage: row,
    healthCenter: row.health_center,
  });
  const owner =
    row.kind === 'clinic' && row.owner_name ? { id: null, name: titleCase(row.owner_name) } : null;
  const found: Found = {
    id: row.id,
    kind: row.kind,
    name: titleCase(row.name),
    about: aboutOf(row),
    specialty: standing.specialty,
    organisation: owner,
    ...placeOf(row),
    website: row.website ?? '',
    miles,
    score: standing.score,
    signals,
    onList: false,
  };
  const group = row.kind === 'hospital' ? row.id : (row.owner_id ?? row.id);
  return { found, npi: row.npi ?? '', group, inMedicare: true };
}

/** A search's line of a physician. */
export function foundPhysician(
  row: PhysicianRow,
  workplaces: ReadonlyMap<number, WorkplaceRow>,
  miles: number | null,
): FoundEntry {
  const at = (no: number | null | undefined) =>
    no === null || no === undefined ? null : (workplaces.get(no) ?? null);
  const practice = at(row.practice_no);
  const teaching = at(row.teaching_no);
  const workplace = practice ?? teaching ?? at(row.hospital_nos?.[0]);
  const sponsor = at(row.sponsor_no);
  const found: Found = {
    id: `physician-${row.npi}`,
    kind: 'physician',
    name: physicianName(row),
    about: row.credential ?? '',
    specialty: row.specialty,
    organisation: workplace && { id: workplace.id, name: titleCase(workplace.name) },
    ...placeOf(row),
    website: '',
    miles,
    score: row.score,
    signals: signalsOf({
      row: named(row),
      specialty: row.specialty,
      teaching: teaching && { ...teaching, name: titleCase(teaching.name) },
      sponsor: sponsor && sponsorNamed(sponsor),
      shortage: row,
      healthCenter: practice?.health_center ?? null,
    }),
    onList: false,
  };
  return { found, npi: row.npi, group: row.group_id ?? found.id, inMedicare: row.in_medicare !== false };
}

/** “Maria L. Okonkwo Jr.” */
export function physicianName({
  first,
  middle,
  last,
  suffix,
}: Pick<PhysicianRow, 'first' | 'middle' | 'last' | 'suffix'>): string {
  const initial = middle && `${middle.charAt(0).toUpperCase()}.`;
  return [personCase(first ?? ''), initial, personCase(last ?? ''), suffixOf(suffix)]
    .filter(Boolean)
    .join(' ');
}

const suffixOf = (suffix: string | null) => {
  const plain = suffix?.replaceAll('.', '').toUpperCase() ?? '';
  return /^(?:JR|SR)$/.test(plain) ? `${personCase(plain)}.` : plain;
};

/** What an organisation is, in words: a hospital's kind, “Group practice, 14 physicians”. */
export function aboutOf({ kind, about, physicians }: OrganisationRow): string {
  if (kind !== 'practice' || !physicians) return about ?? '';
  return `${about ?? 'Group practice'}, ${physicians === 1 ? '1 physician' : `${physicians} physicians`}`;
}

/** Groups are in capitals, counties “NY BRONX”. */
function named<Row extends ShareRow>(row: Row): Row {
  return { ...row, share_of: row.share_of && shareOfInWords(row.share_level, row.share_of) };
}

function shareOfInWords(level: ShareRow['share_level'], of: string): string {
  if (level === 'state') return of;
  const [, state, county] = (level === 'county' && /^([A-Z]{2}) (.+)$/.exec(of)) || [];
  return state && county ? countyInWords(state, county) : titleCase(of);
}

/** Louisiana has parishes, Alaska boroughs, Puerto Rico municipios: only where “County” is sure it is added. */
function countyInWords(state: string, county: string): string {
  const name = titleCase(county);
  const isNamed = /\b(?:County|Parish|Borough|Area|City|Municipality|Municipio|Region)$/i.test(name);
  return `${name}${isNamed || /^(?:LA|AK|PR|CT|DC|VA)$/.test(state) ? '' : ' County'}, ${state}`;
}

const sponsorNamed = (row: SponsorRow): SponsorRow => ({
  ...row,
  sponsor: row.sponsor && titleCase(row.sponsor),
});

type PlaceColumns = Pick<
  PhysicianRow,
  'street' | 'city' | 'state' | 'zip' | 'latitude' | 'longitude' | 'phone'
>;

function placeOf({ street, city, state, zip, latitude, longitude, phone }: PlaceColumns) {
  return {
    street: titleCase(street ?? ''),
    city: titleCase(city ?? ''),
    state: state ?? '',
    zip: zip ?? '',
    phone: phone ?? '',
    latitude,
    longitude,
  };
}
