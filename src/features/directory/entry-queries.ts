import { npisOf, organisationNos, physicianNos } from './chosen-queries.ts';
import type { DirectoryDb } from './directory-db.ts';
import { type Searched, searchIndexOf } from './index-queries.ts';
import type { OrganisationLine, PhysicianLine } from './lines.ts';
import { QueryText } from './query-text.ts';
import { PAGE } from './rules.ts';

export async function organisationById(db: DirectoryDb, id: string): Promise<OrganisationLine | null> {
  const [no] = await organisationNos(db, { ids: [id] });
  return no === undefined ? null : (await searchIndexOf(db)).organisationLines.row(no);
}

export async function physicianById(db: DirectoryDb, id: string): Promise<PhysicianLine | null> {
  const [no] = await physicianNos(db, npisOf([id]));
  return no === undefined ? null : (await searchIndexOf(db)).physicianLines.row(no);
}

/** The other names that were joined into an organisation. */
export function namesJoinedInto(
  { organisations: { partOf }, organisationLines }: Searched,
  no: number,
): OrganisationLine[] {
  const nos: number[] = [];
  for (let other = 0; other < partOf.length; other++) if (partOf[other] === no) nos.push(other);
  return [...organisationLines.rows(nos).values()];
}

/** Where people are counted: at all practices of a physician, or at all hospitals. */
export type PeopleAt = { no: number; by: 'practice_nos' | 'hospital_nos' };

/** The physicians at a place, those of the specialty first, then by score; but for one of them. */
export async function peopleAt(
  db: DirectoryDb,
  { no, by }: PeopleAt,
  { specialty, page, but }: { specialty: string; page: number; but: number | null },
): Promise<{ total: number; rows: PhysicianLine[] }> {
  const query = new QueryText();
  const here = `from physician where list_contains(${by}, ${query.value(no)}) and no <> ${query.value(but ?? -1)}`;
  const [[count], found] = await Promise.all([
    db.rows<{ total: number }>(`select count(*)::integer as total ${here}`),
    db.rows<{ no: number }>(
      `select no ${here} order by specialty <> $specialty, score desc, no limit ${PAGE} offset ${query.value((page - 1) * PAGE)}`,
      { specialty },
    ),
  ]);
  const { physicianLines } = await searchIndexOf(db);
  return { total: count?.total ?? 0, rows: [...physicianLines.rows(found.map((one) => one.no)).values()] };
}

/** How old the files of each source are, where that is known. */
export async function sourceDates(db: DirectoryDb): Promise<Map<string, string>> {
  return db.kept('dates', async () => {
    const rows = await db.rows<{ id: string; dated: string | null }>('select id, dated from source');
    return new Map(rows.flatMap(({ id, dated }) => (dated ? [[id, dated] as const] : [])));
  });
}
