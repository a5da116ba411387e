import type { TargetList } from '#features/targets/rules.ts';
import type { Hit } from './asked.ts';
import type { DirectoryDb } from './directory-db.ts';
import {
  type FoundEntry,
  type OrganisationRow,
  type PhysicianRow,
  type StandingRow,
  type WorkplaceRow,
  foundOrganisation,
  foundPhysician,
} from './found.ts';
import { QueryText } from './query-text.ts';
import type { TeachingRow } from './signals.ts';

const shareColumns = `share_level, share_of, told, unlisted, share_low, share_high, share_state,
  points_share, points_teaching, points_sponsor, points_shortage, points_health_center`;
/** What a physician's line shows of the practice and hospitals. */
const workplaceColumns = `no, id, kind, name, health_center, residents, residents_year,
  sponsor, sponsor_applications, sponsor_from, sponsor_to`;
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
  const [rows, workplaces] = await Promise.all([
    physiciansByNo(
      db,
      hits.map(({ no }) => no),
    ),
    workplacesByNo(
      db,
      hits.flatMap(({ practice, teaching, sponsor }) => [practice, teaching, sponsor]),
    ),
  ]);
  // Who has neither a practice nor residents nearby may still have a hospital.
  const rest = [...rows.values()].filter(
    ({ practice_no, teaching_no }) => practice_no === null && teaching_no === null,
  );
  const hospitals = await workplacesOf(db, rest);
  const all = new Map([...workplaces, ...hospitals]);
  return hits.flatMap(({ no, miles }) => {
    const row = rows.get(no);
    return row ? [foundPhysician(row, all, miles)] : [];
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
  const teachingOf = await teachingHospitals(db, [...organisations.values()]);
  return hits.flatMap(({ no, place, miles }) => {
    const [standing, row] = [standings.get(place), organisations.get(no)];
    return standing && row ? [foundOrganisation(standing, row, teachingOf(row), miles)] : [];
  });
}

/** Whose residents count: a hospital's own, also when it reported none; a practice's those of where its physicians work. */
export async function teachingHospitals(
  db: DirectoryDb,
  rows: readonly OrganisationRow[],
): Promise<(row: OrganisationRow) => TeachingRow | null> {
  const others = rows.flatMap(({ no, teaching_no }) =>
    teaching_no === null || teaching_no === no ? [] : teaching_no,
  );
  const hospitals = await workplacesByNo(db, others);
  return (row) => {
    if (row.teaching_no !== null && row.teaching_no !== row.no) return hospitals.get(row.teaching_no) ?? null;
    return row.kind === 'hospital' ? row : null;
  };
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
): Promise<Map<number, WorkplaceRow>> {
  const nos = physicians.flatMap(({ practice_no, teaching_no, sponsor_no, hospital_nos }) => [
    practice_no,
    teaching_no,
    sponsor_no,
    hospital_nos?.[0] ?? null,
  ]);
  return workplacesByNo(db, nos);
}

const workplacesByNo = (db: DirectoryDb, nos: readonly (number | null)[]) =>
  byNumber<WorkplaceRow>(
    db,
    'organisation',
    workplaceColumns,
    'no',
    nos.filter((no) => no !== null),
  );

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
