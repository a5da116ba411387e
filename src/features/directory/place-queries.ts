import type { DirectoryDb } from './directory-db.ts';
import { type City, KnownCities } from './known-cities.ts';

/** Where a ZIP code lies; 'area' when only its first three digits are known. */
export async function zipPlace(db: DirectoryDb, zip: string) {
  const [found] = await db.rows<{ latitude: number; longitude: number; located: 'zip' | 'area' }>(
    `select latitude, longitude, located from zip_place where zip = $zip limit 1`,
    { zip },
  );
  return found ?? null;
}

/** The cities, read into memory at the first search around one. */
export function citiesOf(db: DirectoryDb): Promise<KnownCities> {
  return db.kept('cities', async () => {
    const cities: City[] = [];
    const portions = db.portions<City>(`
      select city, state, latitude, longitude, places from city where state is not null and latitude is not null`);
    for await (const portion of portions) cities.push(...portion);
    return new KnownCities(cities);
  });
}
