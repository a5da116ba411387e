import type { DirectoryDb } from './directory-db.ts';
import {
  type FoundEntry,
  type OrganisationRow,
  type StandingRow,
  foundOrganisation,
  foundPhysician,
} from './found.ts';
import {
  organisationColumns,
  physicianColumns,
  standingColumns,
  teachingHospitals,
  workplacesOf,
} from './found-queries.ts';
import type { PhysicianRow } from './found.ts';
import { QueryText } from './query-text.ts';

/** The entries of these ids in their order, organisations in a specialty ('' for any); ids that are not known are left out. */
export async function entriesByIds(
  db: DirectoryDb,
  ids: readonly string[],
  specialty: string,
): Promise<FoundEntry[]> {
  const people = await physiciansByIds(db, ids);
  const places = await organisationsByIds(db, ids, specialty);
  return ids.flatMap((id) => people.get(id) ?? places.get(id) ?? []);
}

async function physiciansByIds(db: DirectoryDb, ids: readonly string[]): Promise<Map<string, FoundEntry>> {
  const npis = ids.filter((id) => id.startsWith('physician-')).map((id) => id.slice('physician-'.length));
  if (npis.length === 0) return new Map();
  const query = new QueryText();
  const rows = await db.rows<PhysicianRow>(
    `select ${physicianColumns} from physician where npi in ${query.each(npis)}`,
    query.values,
  );
  const workplaces = await workplacesOf(db, rows);
  return byId(rows.map((row) => foundPhysician(row, workplaces, null)));
}

async function organisationsByIds(
  db: DirectoryDb,
  ids: readonly string[],
  specialty: string,
): Promise<Map<string, FoundEntry>> {
  const places = ids.filter((id) => !id.startsWith('physician-'));
  if (places.length === 0) return new Map();
  const query = new QueryText();
  const rows = await db.rows<OrganisationRow>(
    `select ${organisationColumns} from organisation where id in ${query.each(places)}`,
    query.values,
  );
  if (rows.length === 0) return new Map();
  const all = new Map(rows.map((row) => [row.no, row]));
  const teachingOf = await teachingHospitals(db, rows);
  const wanted = new QueryText();
  const standings = await db.rows<StandingRow>(
    `select ${standingColumns} from standing
    where no in ${wanted.each(rows.map(({ no }) => no))} and specialty in ${wanted.each(['', specialty])}
    order by specialty`,
    wanted.values,
  );
  // The line in the specialty comes last and counts, where there is one.
  return byId(
    standings.flatMap((standing) => {
      const row = all.get(standing.no);
      return row ? [foundOrganisation(standing, row, teachingOf(row), null)] : [];
    }),
  );
}

const byId = (entries: readonly FoundEntry[]) => new Map(entries.map((entry) => [entry.found.id, entry]));
