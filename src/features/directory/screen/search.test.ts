import { describe, expect, test } from 'vitest';
import { addressOf, narrowingsOf, readAddress, searchOf, without } from './search.ts';

describe('TGT-3: a search in the address of the page', () => {
  const bronx = readAddress({
    list: 'physician',
    specialty: 'im',
    states: 'NY,NJ',
    near: 10458,
    within: 50,
    onlyNew: true,
    page: 2,
    open: 'physician-1003000126',
  });

  test('is the same after it was written and read again', () => {
    expect(readAddress(addressOf(bronx))).toEqual(bronx);
  });

  test('a ZIP code that was read as a number is a text', () => {
    expect(searchOf(bronx)).toMatchObject({ near: '10458', states: ['NY', 'NJ'], within: 50, onlyNew: true });
  });

  test('holds only what differs from the page as it opens', () => {
    expect(addressOf(readAddress({}))).toEqual({ list: 'hospital' });
    expect(addressOf(readAddress({ within: 25, sort: 'score', specialty: 'IM' }))).toEqual({
      list: 'hospital',
      specialty: 'IM',
    });
  });

  test('nonsense in an address is passed over', () => {
    const search = readAddress({ list: 'zoo', states: 'NY,XX,ny', within: -3, page: 'x', show: 'all' });
    expect(search).toEqual({ ...readAddress({}), states: ['NY'] });
  });

  test('is not sorted by distance when there is no place', () => {
    expect(searchOf(readAddress({ sort: 'distance' })).sort).toBe('score');
    expect(searchOf(readAddress({ sort: 'distance', near: 'Bronx' })).sort).toBe('distance');
  });

  test('each part that narrows it can be taken away', () => {
    expect(narrowingsOf(bronx)).toEqual(['specialty', 'states', 'near', 'onlyNew']);
    const looser = narrowingsOf(bronx).reduce((search, part) => ({ ...search, ...without(part) }), bronx);
    expect(narrowingsOf(looser)).toEqual([]);
  });
});
