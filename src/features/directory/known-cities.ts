import { type Result, ok, refuse } from '#plain/refusal.ts';
import { Dictionary } from './dictionary.ts';
import type { PlaceReading } from './place-text.ts';
import { cityKey } from './query-words.ts';
import { titleCase } from './title-case.ts';
import { errorsForgiven } from './word-errors.ts';

/** A city as the directory's files write it; places counts how many are there. */
export type City = { city: string; state: string; latitude: number; longitude: number; places: number };
type Place = { label: string; latitude: number; longitude: number };
/** elsewhere: states that have a city of this name too. */
export type CityFound = { place: Place; elsewhere: string[]; isGuess: boolean };

type Reading = Exclude<PlaceReading, { zip: string }>;

/** TGT-3: the cities of the directory in memory, found however they are written. */
export class KnownCities {
  #byKey = new Map<string, City[]>();
  #keys = new Dictionary();

  constructor(cities: readonly City[]) {
    for (const city of cities) {
      const key = cityKey(city.city);
      const same = this.#byKey.get(key);
      if (same) same.push(city);
      else this.#byKey.set(key, [city]);
    }
    for (const key of [...this.#byKey.keys()].sort()) {
      this.#keys.add(key);
      this.#byKey.get(key)?.sort((one, other) => other.places - one.places);
    }
  }

  /** The first reading that names a city; with typing errors when none does. Of several the one with the most places. */
  find(typed: string, readings: readonly Reading[]): Result<CityFound> {
    for (const reading of readings) {
      const found = this.#named(cityKey(reading.city), reading.state);
      if (found) return ok({ ...found, isGuess: false });
    }
    for (const reading of readings) {
      const key = cityKey(reading.city);
      for (const { word } of this.#keys.near(key, errorsForgiven(key))) {
        const found = this.#named(word, reading.state);
        if (found) return ok({ ...found, isGuess: true });
      }
    }
    return refuse(unknownCity(typed, this.#sameNameElsewhere(readings)));
  }

  #named(key: string, state: string | null): Omit<CityFound, 'isGuess'> | null {
    const cities = this.#byKey.get(key) ?? [];
    const city = cities.find((one) => state === null || one.state === state);
    if (!city) return null;
    const elsewhere =
      state === null ? cities.map((one) => one.state).filter((one) => one !== city.state) : [];
    const { latitude, longitude } = city;
    const label = `${titleCase(city.city)}, ${city.state}`;
    return { place: { label, latitude, longitude }, elsewhere: [...new Set(elsewhere)] };
  }

  #sameNameElsewhere(readings: readonly Reading[]): string[] {
    const states = readings.flatMap(({ city }) => this.#byKey.get(cityKey(city)) ?? []);
    return [...new Set(states.map(({ state }) => state))].slice(0, 5);
  }
}

const unknownCity = (typed: string, elsewhere: readonly string[]) => ({
  field: 'near',
  value: typed.slice(0, 80),
  reason:
    elsewhere.length > 0
      ? `The directory knows no “${typed.slice(0, 80)}”. It knows one in ${elsewhere.join(', ')}.`
      : `The directory knows no city “${typed.slice(0, 80)}”.`,
  mend: 'Write a ZIP code, such as 10458, or a city with its state, such as Bronx, NY.',
});
