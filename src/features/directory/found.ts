import type { OrganisationLine, PhysicianLine } from './lines.ts';
import type { Found } from './rules.ts';
import { type ShareRow, type TeachingRow, signalsOf } from './signals.ts';
import { personCase, titleCase } from './title-case.ts';

/** An organisation in one specialty. */
export type Standing = {
  no: number;
  specialty: string;
  score: number;
  physicians: number;
  share: ShareRow | null;
};

/** A line of a search, with what else of it has to be known to put it on a list. */
export type FoundEntry = {
  found: Found;
  npi: string;
  /** The practice group, health center or hospital of which a list should not hold too many. */
  group: string;
  inMedicare: boolean;
  /** Itself, or where a physician works; null where that is not known. */
  place: Pick<OrganisationLine, 'pac_id' | 'physicians'> | null;
};

/** A search's line of an organisation in a specialty. teaching: the hospital whose residents count. */
export function foundOrganisation(
  { specialty, score, share }: Standing,
  line: OrganisationLine,
  teaching: TeachingRow | null,
  miles: number | null,
): FoundEntry {
  const owner =
    line.kind === 'clinic' && line.owner_name ? { id: null, name: titleCase(line.owner_name) } : null;
  const found: Found = {
    id: line.id,
    kind: line.kind,
    name: titleCase(line.name),
    about: aboutOf(line),
    specialty,
    organisation: owner,
    ...placeOf(line),
    website: line.website ?? '',
    miles,
    score,
    signals: signalsOf({
      share,
      specialty,
      teaching,
      sponsor: line,
      shortage: line,
      healthCenter: line,
    }),
    onList: false,
  };
  const group = line.kind === 'hospital' ? line.id : (line.owner_id ?? line.id);
  return { found, npi: line.npi ?? '', group, inMedicare: true, place: line };
}

/** A search's line of a physician, with the organisations that it names. */
export function foundPhysician(
  line: PhysicianLine,
  workplaces: ReadonlyMap<number, OrganisationLine>,
  share: ShareRow | null,
  miles: number | null,
): FoundEntry {
  const at = (no: number | null | undefined) =>
    no === null || no === undefined ? null : (workplaces.get(no) ?? null);
  const practice = at(line.practice_no);
  const teaching = at(line.teaching_no);
  const workplace = practice ?? teaching ?? at(line.hospital_nos?.[0]);
  const sponsor = at(line.sponsor_no);
  const found: Found = {
    id: `physician-${line.npi}`,
    kind: 'physician',
    name: physicianName(line),
    about: line.credential ?? '',
    specialty: line.specialty,
    organisation: workplace && { id: workplace.id, name: titleCase(workplace.name) },
    ...placeOf(line),
    website: '',
    miles,
    score: line.score,
    signals: signalsOf({
      share,
      specialty: line.specialty,
      teaching,
      sponsor,
      shortage: line,
      healthCenter: practice,
    }),
    onList: false,
  };
  const hospital = line.hospital_nos ? at(line.hospital_nos[0])?.id : null;
  const group = practice?.pac_id ?? hospital ?? found.id;
  return { found, npi: line.npi, group, inMedicare: line.in_medicare, place: practice };
}

/** “Maria L. Okonkwo Jr.” */
export function physicianName({
  first,
  middle,
  last,
  suffix,
}: Pick<PhysicianLine, 'first' | 'middle' | 'last' | 'suffix'>): string {
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
export function aboutOf({ kind, about, physicians }: OrganisationLine): string {
  if (kind !== 'practice' || !physicians) return about ?? '';
  return `${about ?? 'Group practice'}, ${physicians === 1 ? '1 physician' : `${physicians} physicians`}`;
}

type PlaceColumns = Pick<
  PhysicianLine,
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
