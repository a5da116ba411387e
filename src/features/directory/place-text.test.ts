import { describe, expect, test } from 'vitest';
import { KnownCities } from './known-cities.ts';
import { placeReadings } from './place-text.ts';

test.each([
  ['10458', '10458'],
  ['10458-2345', '10458'],
  ['104582345', '10458'],
  ['Bronx, NY 10458', '10458'],
])('TGT-3: “%s” is the ZIP code %s', (typed, zip) => {
  expect(placeReadings(typed)).toEqual([{ zip }]);
});

describe('TGT-3: a city is understood however it is written', () => {
  const at = (city: string, state: string, places: number) => ({
    city,
    state,
    places,
    latitude: places / 100,
    longitude: -70,
  });
  const cities = new KnownCities([
    at('BRONX', 'NY', 900),
    at('NEW YORK', 'NY', 4000),
    at('SPRINGFIELD', 'MA', 300),
    at('SPRINGFIELD', 'IL', 500),
    at('KANSAS CITY', 'MO', 700),
    at('KANSAS CITY', 'KS', 200),
    at('SAINT LOUIS', 'MO', 800),
    at('WASHINGTON', 'DC', 900),
    at('NEWARK', 'NJ', 600),
    at('AZUSA', 'CA', 50),
  ]);
  const found = (typed: string) => {
    const readings = placeReadings(typed).flatMap((reading) => ('city' in reading ? [reading] : []));
    return cities.find(typed, readings);
  };
  const label = (typed: string) => {
    const city = found(typed);
    return city.ok ? city.value.place.label : city.refusals[0]?.reason;
  };

  test.each([
    ['Bronx', 'Bronx, NY'],
    ['bronx ny', 'Bronx, NY'],
    ['Bronx, New York', 'Bronx, NY'],
    ['bronx new york', 'Bronx, NY'],
    ['New York', 'New York, NY'],
    ['New York, NY', 'New York, NY'],
    ['Kansas City', 'Kansas City, MO'],
    ['Kansas City KS', 'Kansas City, KS'],
    ['St. Louis', 'Saint Louis, MO'],
    ['st louis missouri', 'Saint Louis, MO'],
    ['Washington DC', 'Washington, DC'],
    ['washington, district of columbia', 'Washington, DC'],
    ['Newark, NJ, USA', 'Newark, NJ'],
    ['Azusa', 'Azusa, CA'],
  ])('“%s”', (typed, meant) => {
    expect(label(typed)).toBe(meant);
  });

  test('of several cities of one name the one with the most places is meant, and the others are told', () => {
    expect(found('Springfield')).toMatchObject({
      value: { place: { label: 'Springfield, IL' }, elsewhere: ['MA'], isGuess: false },
    });
    expect(found('Springfield, MA')).toMatchObject({ value: { elsewhere: [] } });
  });

  test('a typing error is forgiven, and told as a guess', () => {
    expect(found('Newwark NJ')).toMatchObject({ value: { place: { label: 'Newark, NJ' }, isGuess: true } });
    expect(found('Springfeild')).toMatchObject({
      value: { place: { label: 'Springfield, IL' }, isGuess: true },
    });
  });

  test('a city of another state is not taken for it, and what is known is told', () => {
    expect(label('Bronx, TX')).toBe('The directory knows no “Bronx, TX”. It knows one in NY.');
    expect(label('Atlantis')).toContain('no city “Atlantis”');
  });

  test('what is neither a ZIP code nor a city has no reading', () => {
    expect([placeReadings(''), placeReadings('123'), placeReadings('?!')]).toEqual([[], [], []]);
  });
});
