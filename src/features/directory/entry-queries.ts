import type { DirectoryDb } from './directory-db.ts';
import type { OrganisationDetail, PhysicianDetail } from './entry-facts.ts';
import type { PhysicianRow, StandingRow } from './found.ts';
import { organisationColumns, physicianColumns, standingColumns } from './found-queries.ts';
import { QueryText } from './query-text.ts';
import { PAGE } from './rules.ts';

export async function organisationById(db: DirectoryDb, id: string): Promise<OrganisationDetail | null> {
  const [found] = await db.rows<OrganisationDetail>(
    `select ${organisationColumns}, joined_because, county, located, ccn, hrsa_id, pac_id, ownership, beds
    from organisation where id = $id limit 1`,
    { id },
  );
  return found ?? null;
}

export async function physicianByNpi(db: DirectoryDb, npi: string): Promise<PhysicianDetail | null> {
  const [found] = await db.rows<PhysicianDetail>(
    `select ${physicianColumns}, other_specialties, practice_nos, located from physician where npi = $npi limit 1`,
    { npi },
  );
  return found ?? null;
}

/** An organisation in each of its specialties, and in any (''). */
export function standingsOf(db: DirectoryDb, no: number): Promise<StandingRow[]> {
  const query = new QueryText();
  return db.rows(
    `select ${standingColumns} from standing where no = ${query.value(no)} order by physicians desc, specialty`,
  );
}

export type NameRow = { id: string; name: string; joined_because: string | null };

/** The other names that were joined into an organisation. */
export function namesJoinedInto(db: DirectoryDb, no: number): Promise<NameRow[]> {
  const query = new QueryText();
  return db.rows(
    `select id, name, joined_because from organisation where part_of = ${query.value(no)} order by no`,
  );
}

/** Where people are counted: at all practices of a physician, or at all hospitals. */
export type PeopleAt = { no: number; by: 'practice_nos' | 'hospital_nos' };

/** The physicians at a place, those of the specialty first, then by score; but for one of them. */
export async function peopleAt(
  db: DirectoryDb,
  { no, by }: PeopleAt,
  { specialty, page, but }: { specialty: string; page: number; but: number | null },
): Promise<{ total: number; rows: PhysicianRow[] }> {
  const query = new QueryText();
  const here = `from physician where list_contains(${by}, ${query.value(no)}) and no <> ${query.value(but ?? -1)}`;
  const [[count], found] = await Promise.all([
    db.rows<{ total: number }>(`select count(*)::integer as total ${here}`, query.values),
    db.rows<{ no: number }>(
      `select no ${here} order by specialty <> $specialty, score desc, no limit ${PAGE} offset ${query.value((page - 1) * PAGE)}`,
      { ...query.values, specialty },
    ),
  ]);
  const total = count?.total ?? 0;
  if (found.length === 0) return { total, rows: [] };
  const wanted = new QueryText();
  const rows = await db.rows<PhysicianRow>(
    `select ${physicianColumns} from physician where no in ${wanted.each(found.map((one) => one.no))}`,
    wanted.values,
  );
  const place = new Map(found.map((one, at) => [one.no, at]));
  return { total, rows: rows.sort((a, b) => (place.get(a.no) ?? 0) - (place.get(b.no) ?? 0)) };
}

/** How old the files of each source are, where that is known. */
export async function sourceDates(db: DirectoryDb): Promise<Map<string, string>> {
  return db.kept('dates', async () => {
    const rows = await db.rows<{ id: string; dated: string | null }>('select id, dated from source');
    return new Map(rows.flatMap(({ id, dated }) => (dated ? [[id, dated] as const] : [])));
  });
}
