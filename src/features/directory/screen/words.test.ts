import { describe, expect, test } from 'vitest';
import { loosenings } from './loosenings.ts';
import { milesInWords, placeInWords } from './places.ts';
import { readAddress } from './search.ts';
import { downloadTime, sizeInWords } from './sizes.ts';
import { understoodInWords } from './understood-words.ts';

describe('TGT-3: how a search was taken is said in words', () => {
  const near = { label: 'Bronx, NY', latitude: 40.9, longitude: -73.9 };
  const words = [
    { typed: 'montefoire', taken: ['montefiore'] },
    { typed: 'bronx', taken: ['bronx'] },
    { typed: 'zzz', taken: [] },
  ];

  test('specialty, place, states, and each word that was taken for another', () => {
    const understood = { specialty: 'Internal Medicine', near, words };
    expect(understoodInWords(understood, { within: 50, states: ['NY', 'NJ'] })).toEqual([
      'Internal Medicine',
      'within 50 miles of Bronx, NY',
      'in New York, New Jersey',
      'you typed “montefoire”; shown: montefiore',
      'no name is like “zzz”',
    ]);
  });

  test('nothing is said of a search for everything', () => {
    const understood = { specialty: null, near: null, words: [] };
    expect(understoodInWords(understood, { within: 25, states: [] })).toEqual([]);
  });
});

describe('A search that finds nothing is loosened part by part', () => {
  test('a larger distance first, then each part that narrows it', () => {
    const search = readAddress({ specialty: 'im', near: '10458', onlyTeaching: true });
    expect(loosenings(search).map(({ label }) => label)).toEqual([
      'Within 50 miles',
      'Within 100 miles',
      'In any specialty',
      'Anywhere',
      'Also without residents',
    ]);
  });
});

describe('Places, distances and sizes in words', () => {
  test('what is unknown of a place is left out', () => {
    expect(placeInWords({ city: 'Bronx', state: 'NY', zip: '10458' })).toBe('Bronx, NY 10458');
    expect(placeInWords({ city: '', state: 'NY', zip: '' })).toBe('NY');
  });

  test.each([
    [0.4, 'under 1 mile'],
    [1.2, '1 mile'],
    [22.6, '23 miles'],
  ])('%d miles are “%s”', (miles, words) => {
    expect(milesInWords(miles)).toBe(words);
  });

  test('a download of two gigabytes takes minutes', () => {
    expect([sizeInWords(0.4), sizeInWords(14), sizeInWords(2_089)]).toEqual(['400 kB', '14 MB', '2.1 GB']);
    expect([downloadTime(14), downloadTime(2_089)]).toEqual(['about 1 minute', 'about 6 minutes']);
  });
});
