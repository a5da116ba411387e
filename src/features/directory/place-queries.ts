import type { DirectoryDb } from './directory-db.ts';
import { type City, KnownCities } from './known-cities.ts';

/** A ZIP code's middle; 'area' when only its first three digits are known. */
type ZipPlace = { latitude: number; longitude: number; located: 'zip' | 'area' };

/** Where a ZIP code lies. All are read into memory at the first search around one. */
export async function zipPlace(db: DirectoryDb, zip: string): Promise<ZipPlace | null> {
  const places = await db.kept('zips', async () => {
    const all = new Map<string, ZipPlace>();
    for await (const portion of db.portions<ZipPlace & { zip: string }>('from zip_place')) {
      for (const { zip: code, ...place } of portion) all.set(code, place);
    }
    return all;
  });
  return places.get(zip) ?? null;
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
