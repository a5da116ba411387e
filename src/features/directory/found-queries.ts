import type { TargetList } from '#features/targets/rules.ts';
import type { Hit } from './asked.ts';
import type { DirectoryDb } from './directory-db.ts';
import {
  type FoundEntry,
  type OrganisationRow,
  type PhysicianRow,
  type StandingRow,
  foundOrganisation,
  foundPhysician,
} from './found.ts';
import { QueryText } from './query-text.ts';

const shareColumns = `share_level, share_of, told, unlisted, share_low, share_high, share_state,
  points_share, points_teaching, points_sponsor, points_shortage, points_health_center`;
export const organisationColumns = `no, id, kind, name, about, owner_id, owner_name, street, city, state, zip, latitude, longitude,
  phone, website, npi, physicians, teaching_no, health_center, part_of, residents, residents_year,
  sponsor, sponsor_applications, sponsor_from, sponsor_to, shortage_area, shortage_extent, shortage_score`;
export const physicianColumns = `no, npi, first, middle, last, suffix, credential, specialty, practice_no, hospital_nos, teaching_no,
  sponsor_no, group_id, in_medicare, graduated, street, city, state, zip, latitude, longitude, phone, score,
  shortage_area, shortage_extent, shortage_score, ${shareColumns}`;
export const standingColumns = `place, no, specialty, score, physicians, ${shareColumns}`;

/** The lines of a page, in its order. */
export async function foundRows(
  db: DirectoryDb,
  list: TargetList,
  hits: readonly Hit[],
): Promise<FoundEntry[]> {
  return list === 'physician' ? foundPhysicians(db, hits) : foundOrganisations(db, hits);
}

async function foundPhysicians(db: DirectoryDb, hits: readonly Hit[]): Promise<FoundEntry[]> {
  const rows = await physiciansByNo(
    db,
    hits.map(({ no }) => no),
  );
  const organisations = await workplacesOf(db, [...rows.values()]);
  return hits.flatMap(({ no, miles }) => {
    const row = rows.get(no);
    return row ? [foundPhysician(row, organisations, miles)] : [];
  });
}

async function foundOrganisations(db: DirectoryDb, hits: readonly Hit[]): Promise<FoundEntry[]> {
  const [standings, organisations] = await Promise.all([
    byNumber<StandingRow>(
      db,
      'standing',
      standingColumns,
      'place',
      hits.map(({ place }) => place),
    ),
    organisationsByNo(
      db,
      hits.map(({ no }) => no),
    ),
  ]);
  await addTeachingHospitals(db, organisations);
  return hits.flatMap(({ place, miles }) => {
    const standing = standings.get(place);
    return (standing && foundOrganisation(standing, organisations, miles)) ?? [];
  });
}

/** A practice counts the residents of the hospital where its physicians work. */
export async function addTeachingHospitals(db: DirectoryDb, organisations: Map<number, OrganisationRow>) {
  const missing = [...organisations.values()].flatMap(({ teaching_no }) =>
    teaching_no !== null && !organisations.has(teaching_no) ? [teaching_no] : [],
  );
  for (const [no, hospital] of await organisationsByNo(db, missing)) organisations.set(no, hospital);
}

export function physiciansByNo(db: DirectoryDb, nos: readonly number[]): Promise<Map<number, PhysicianRow>> {
  return byNumber(db, 'physician', physicianColumns, 'no', nos);
}

export function organisationsByNo(
  db: DirectoryDb,
  nos: readonly number[],
): Promise<Map<number, OrganisationRow>> {
  return byNumber(db, 'organisation', organisationColumns, 'no', nos);
}

/** The practices and hospitals that the lines of these physicians name. */
export function workplacesOf(
  db: DirectoryDb,
  physicians: readonly PhysicianRow[],
): Promise<Map<number, OrganisationRow>> {
  const nos = physicians.flatMap(({ practice_no, teaching_no, sponsor_no, hospital_nos }) => [
    practice_no,
    teaching_no,
    sponsor_no,
    hospital_nos?.[0] ?? null,
  ]);
  return organisationsByNo(
    db,
    nos.filter((no) => no !== null),
  );
}

async function byNumber<Row extends { no: number; place?: number }>(
  db: DirectoryDb,
  table: 'physician' | 'organisation' | 'standing',
  columns: string,
  column: 'no' | 'place',
  numbers: readonly number[],
): Promise<Map<number, Row>> {
  if (numbers.length === 0) return new Map();
  const query = new QueryText();
  const wanted = query.each([...new Set(numbers)]);
  const rows = await db.rows<Row>(
    `select ${columns} from ${table} where ${column} in ${wanted}`,
    query.values,
  );
  return new Map(rows.map((row) => [row[column] ?? 0, row]));
}
