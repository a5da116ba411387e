import { expect, test } from 'vitest';
import { type Search, searchSchema } from './rules.ts';
import { queryOfSearch, searchQuerySchema } from './search-address.ts';

const addressOf = (search: Search) =>
  new URLSearchParams(
    Object.entries(queryOfSearch(search)).map(([part, value]) => [part, String(value)]),
  ).toString();

test('TGT-3: a search kept as an address is the same search', () => {
  const searches = [
    { list: 'hospital' },
    {
      list: 'physician',
      specialty: 'IM',
      states: ['NY', 'NJ'],
      near: 'Bronx, NY',
      within: 50,
      name: 'O’Leary & sons',
    },
    {
      list: 'clinic',
      onlyTeaching: true,
      onlyHealthCenters: true,
      onlyShortage: true,
      onlyNew: true,
      sort: 'name',
      page: 7,
    },
  ];
  for (const written of searches) {
    const search = searchSchema.parse(written);
    const address = addressOf(search);
    expect(searchQuerySchema.parse(Object.fromEntries(new URLSearchParams(address)))).toEqual(search);
  }
});

test('an address names only what is not as usual', () => {
  expect(queryOfSearch(searchSchema.parse({ list: 'clinic', within: 25, page: 1 }))).toEqual({
    list: 'clinic',
  });
});

test.each([
  ['states', { states: 'New York' }],
  ['within', { within: '0' }],
  ['within', { within: 'far' }],
  ['page', { page: '0' }],
  ['list', { list: 'dentist' }],
  ['sort', { sort: 'luck' }],
])('what is no %s is refused by name', (field, wrong) => {
  const parsed = searchQuerySchema.safeParse({ list: 'clinic', ...wrong });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
