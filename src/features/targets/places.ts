import { stateCode } from './states.ts';

export type CityState = { city: string; state: string; zip: string };
export type Address = CityState & { street: string };

/** “Brooklyn, NY 11201” in its parts; null when no state can be told. */
export function splitCityState(cell: string): CityState | null {
  if (cell.length > 400) return null;
  const value = cell.trim().replace(/,?\s*(?:USA|U\.S\.A\.|United States(?: of America)?)\.?$/i, '');
  const [, place = '', zip = ''] = /^(.*?)[\s,]*(\d{5}(?:-\d{4})?)?$/s.exec(value) ?? [];
  const comma = place.lastIndexOf(',');
  if (comma >= 0) {
    const state = stateCode(place.slice(comma + 1));
    return state ? { city: place.slice(0, comma).trim(), state, zip } : null;
  }
  const words = place.trim().split(/\s+/);
  // Without a comma only the two capital letters tell a state: “Kansas City” is no city in “City”.
  const last = words.at(-1) ?? '';
  const state = /^[A-Z]{2}$/.test(last) ? stateCode(last) : null;
  if (state && words.length > 1) return { city: words.slice(0, -1).join(' '), state, zip };
  return null;
}

/** “374 Stockholm St, Brooklyn, NY 11237” in its parts; null when it cannot be told where the street ends. */
export function splitAddress(cell: string): Address | null {
  const value = cell.replaceAll(/\s*[\r\n]+\s*/g, ', ').replaceAll(/,\s*,/g, ',');
  const whole = splitCityState(value);
  const comma = whole ? whole.city.lastIndexOf(',') : -1;
  if (!whole || comma < 0) return null;
  return { ...whole, street: whole.city.slice(0, comma).trim(), city: whole.city.slice(comma + 1).trim() };
}
