import { stateCode } from '#features/targets/states.ts';

/** What a typed place may mean. state is null when none was written. */
export type PlaceReading = { zip: string } | { city: string; state: string | null };

/**
 * TGT-3: the ways to read a typed place, the likeliest first: “10458”, “10458-2345”, “Bronx”, “Bronx NY”, “bronx new york”,
 * “Kansas City” (which is no city in a state “City”), “New York” (a city before it is a state).
 */
export function placeReadings(typed: string): PlaceReading[] {
  // Azusa is a city.
  const text = typed.replace(/(?:^|,|\s)\s*(?:USA|U\.S\.A?\.?|United States)\s*$/i, '').trim();
  const zip = /(?:^|[\s,])(\d{5})(?:-?\d{4})?$/.exec(text)?.[1];
  if (zip) return [{ zip }];
  if (!/\p{L}/u.test(text)) return [];
  const comma = text.lastIndexOf(',');
  if (comma >= 0) {
    const city = text.slice(0, comma).trim();
    const state = stateCode(text.slice(comma + 1));
    return state && city ? [{ city, state }] : [{ city: text.replaceAll(',', ' ').trim(), state: null }];
  }
  return [{ city: text, state: null }, ...withStateAtEnd(text)];
}

/** States have up to four words: “District of Columbia”, “Northern Mariana Islands”. */
function withStateAtEnd(text: string): PlaceReading[] {
  const words = text.split(/\s+/);
  const readings: PlaceReading[] = [];
  for (let count = 1; count <= 4 && count < words.length; count++) {
    const state = stateCode(words.slice(-count).join(' '));
    if (state) readings.push({ city: words.slice(0, -count).join(' '), state });
  }
  return readings;
}
