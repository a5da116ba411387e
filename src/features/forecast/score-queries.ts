import type { DirectoryDb } from '#features/directory/directory-db.ts';
import { QueryText } from '#features/directory/query-text.ts';

/** TGT-4: the friendliness scores of these entries of the directory; those it does not know are left out. */
export async function scoresOf(db: DirectoryDb, ids: readonly string[]): Promise<Map<string, number>> {
  const npis = ids.filter((id) => id.startsWith('physician-')).map((id) => id.slice('physician-'.length));
  const places = ids.filter((id) => !id.startsWith('physician-'));
  const people = new QueryText();
  const physicians =
    npis.length === 0
      ? []
      : await db.rows<{ npi: string; score: number }>(
          `select npi, score from physician where npi in ${people.each(npis)}`,
          people.values,
        );
  const wanted = new QueryText();
  const organisations =
    places.length === 0
      ? []
      : await db.rows<{ id: string; score: number }>(
          `select id, score from organisation join standing using (no)
          where specialty = '' and id in ${wanted.each(places)}`,
          wanted.values,
        );
  return new Map([
    ...physicians.map(({ npi, score }) => [`physician-${npi}`, score] as const),
    ...organisations.map(({ id, score }) => [id, score] as const),
  ]);
}
