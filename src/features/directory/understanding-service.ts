import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { SearchAnswer } from './answers.ts';
import type { Around, Asked } from './asked.ts';
import type { DirectoryDb } from './directory-db.ts';
import { placeReadings } from './place-text.ts';
import { citiesOf, zipPlace } from './place-queries.ts';
import { nameWords } from './query-words.ts';
import type { Search } from './rules.ts';
import { specialtyMeant } from './specialty-search.ts';
import { nameIndexOf } from './index-queries.ts';
import { type WordTaken, isUnknown, takeWord } from './word-taken.ts';

/** A search with everything in it understood, and what the searcher should know of how it was. */
export type Understanding = {
  specialty: string | null;
  near: SearchAnswer['understood']['near'];
  around: Around | null;
  words: WordTaken[];
  sort: Asked['sort'];
  notes: string[];
};

/** TGT-3: what is meant by a search: its specialty, place and name. What nothing is known of is refused by field. */
export async function understand(db: DirectoryDb, search: Search): Promise<Result<Understanding>> {
  const specialty = specialtyMeant(search.specialty);
  const near = await placeMeant(db, search);
  if (!specialty.ok || !near.ok) {
    return refuse([...(specialty.ok ? [] : specialty.refusals), ...(near.ok ? [] : near.refusals)]);
  }
  const { notes, place } = near.value;
  const typed = nameWords(search.name);
  const words = typed.length > 0 ? await wordsMeant(db, typed) : [];
  const unknown = words.filter(isUnknown).map((word) => `“${word.typed}”`);
  if (unknown.length > 0) notes.push(`No name or city has a word like ${unknown.join(' or ')}.`);
  if (search.name.trim() !== '' && typed.length === 0) {
    notes.push('The name has no word of two letters or more, so it was left out.');
  }
  const byDistance = search.sort === 'distance' && place === null;
  if (byDistance) notes.push('Without a place there are no distances: the best come first.');
  return ok({
    specialty: specialty.value,
    near: place,
    around: place && { latitude: place.latitude, longitude: place.longitude, within: search.within },
    words,
    sort: byDistance ? 'score' : search.sort,
    notes,
  });
}

async function wordsMeant(db: DirectoryDb, typed: readonly string[]): Promise<WordTaken[]> {
  const { dictionary } = await nameIndexOf(db);
  return typed.map((word) => takeWord(dictionary, word));
}

type PlaceMeant = { place: SearchAnswer['understood']['near']; notes: string[] };

async function placeMeant(db: DirectoryDb, { near }: Search): Promise<Result<PlaceMeant>> {
  if (near.trim() === '') return ok({ place: null, notes: [] });
  const readings = placeReadings(near);
  const [first] = readings;
  if (!first) return refuse(noPlace(near));
  if ('zip' in first) return zipMeant(db, first.zip);
  const cities = await citiesOf(db);
  const found = cities.find(
    near.trim(),
    readings.flatMap((reading) => ('city' in reading ? [reading] : [])),
  );
  if (!found.ok) return found;
  const { place, elsewhere, isGuess } = found.value;
  const notes: string[] = [];
  if (isGuess) notes.push(`“${near.trim()}” is taken for ${place.label}.`);
  if (elsewhere.length > 0) {
    notes.push(
      `There is a ${place.label.split(',')[0]} in ${elsewhere.slice(0, 8).join(', ')} too. To search there, write the state behind the city.`,
    );
  }
  return ok({ place, notes });
}

async function zipMeant(db: DirectoryDb, zip: string): Promise<Result<PlaceMeant>> {
  const found = await zipPlace(db, zip);
  if (!found) return refuse(unknownZip(zip));
  const { latitude, longitude, located } = found;
  const notes =
    located === 'area'
      ? [`Where ZIP code ${zip} lies is known by its first three digits only. Distances are rough.`]
      : [];
  return ok({ place: { label: `ZIP code ${zip}`, latitude, longitude }, notes });
}

const noPlace = (near: string) => ({
  field: 'near',
  value: near.slice(0, 80),
  reason: `“${near.trim().slice(0, 80)}” is neither a ZIP code nor a city.`,
  mend: 'Write a ZIP code, such as 10458, or a city with its state, such as Bronx, NY.',
});
const unknownZip = (zip: string) => ({
  field: 'near',
  value: zip,
  reason: `No ZIP code ${zip} is known.`,
  mend: 'Look for a misprint, or write the city with its state, such as Bronx, NY.',
});
