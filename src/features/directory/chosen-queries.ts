import type { DirectoryDb } from './directory-db.ts';
import { type FoundEntry, foundOrganisation, foundPhysician } from './found.ts';
import { shareOf, teachingHospitals, workplacesOf } from './found-queries.ts';
import { type Searched, searchIndexOf } from './index-queries.ts';
import { QueryText } from './query-text.ts';
import { standingIn } from './standing.ts';

/** The entries of these ids in their order, organisations in a specialty ('' for any); ids that are not known are left out. */
export async function entriesByIds(
  db: DirectoryDb,
  ids: readonly string[],
  specialty: string,
): Promise<FoundEntry[]> {
  const index = await searchIndexOf(db);
  const entries = [
    ...physicians(index, await physicianNos(db, npisOf(ids))),
    ...organisations(index, await organisationNos(db, { ids }), specialty),
  ];
  const byId = new Map(entries.map((entry) => [entry.found.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The NPIs of the ids that are physicians'. */
export const npisOf = (ids: readonly string[]) =>
  ids.flatMap((id) => /^physician-(\d{10})$/.exec(id)?.[1] ?? []);

/** The numbers of physicians by their NPIs. */
export async function physicianNos(db: DirectoryDb, npis: readonly string[]): Promise<number[]> {
  const numbers = npis.filter((npi) => /^\d{10}$/.test(npi)).map(Number);
  if (numbers.length === 0) return [];
  const query = new QueryText();
  const rows = await db.rows<{ no: number }>(
    `select no from physician where npi in ${query.each(numbers)} order by no`,
  );
  return rows.map(({ no }) => no);
}

/** The numbers of organisations by their ids or NPIs. */
export async function organisationNos(
  db: DirectoryDb,
  { ids, npis = [] }: { ids: readonly string[]; npis?: readonly string[] },
): Promise<number[]> {
  if (ids.length + npis.length === 0) return [];
  const query = new QueryText();
  const rows = await db.rows<{ no: number }>(
    `select no from organisation where id in ${query.each(ids)} or npi in ${query.each(npis)} order by no`,
    query.values,
  );
  return rows.map(({ no }) => no);
}

/** At how many addresses these Medicare groups (PAC) work: each is an entry of the group's number. */
export async function addressesOfGroups(
  db: DirectoryDb,
  pacs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (pacs.length === 0) return new Map();
  const query = new QueryText();
  const rows = await db.rows<{ pac: string; addresses: number }>(
    `select split_part(id, '-', 2) as pac, count(*)::integer as addresses from organisation
     where kind = 'practice' and pac in ${query.each([...new Set(pacs)])} group by pac`,
    query.values,
  );
  return new Map(rows.map(({ pac, addresses }) => [pac, addresses]));
}

function physicians(index: Searched, nos: readonly number[]): FoundEntry[] {
  const lines = [...index.physicianLines.rows(nos).values()];
  const workplaces = workplacesOf(index, lines);
  return lines.map((line) => foundPhysician(line, workplaces, shareOf(index, line), null));
}

function organisations(index: Searched, nos: readonly number[], specialty: string): FoundEntry[] {
  const lines = [...index.organisationLines.rows(nos).values()];
  const teachingOf = teachingHospitals(index, lines);
  return lines.flatMap((line) => {
    const standing = standingIn(index, line.kind, line.no, specialty);
    return standing ? [foundOrganisation(standing, line, teachingOf(line), null)] : [];
  });
}
