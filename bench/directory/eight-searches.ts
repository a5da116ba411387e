import { type Search, searchSchema } from '#features/directory/rules.ts';

export type NamedSearch = { what: string; search: Search };

/** What is looked for has to be there: taken from the directory that is searched. */
export type Known = { zip: string; hospital: string };

/** Eight searches as an applicant makes them, from the first page of the program to the last filter of it. */
export function eightSearches({ zip, hospital }: Known): NamedSearch[] {
  const physician = { list: 'physician' } as const;
  const wishes = {
    'a specialty in a state, the best first': { ...physician, specialty: 'IM', states: ['NY'] },
    'a specialty around a ZIP code, the nearest first': {
      ...physician,
      specialty: 'family medicine',
      near: zip,
      within: 25,
      sort: 'distance',
    },
    'a last name with a typing error': { ...physician, name: 'Hernandes' },
    'a hospital by words of its name': { list: 'hospital', name: hospital },
    'clinics of health centers in three states': {
      list: 'clinic',
      specialty: 'peds',
      states: ['CA', 'TX', 'FL'],
      onlyHealthCenters: true,
    },
    'physicians at teaching hospitals': { ...physician, specialty: 'psych', onlyTeaching: true },
    'not on the lists, with 300 that are': { ...physician, specialty: 'FM', onlyNew: true },
    'everybody, by name': { ...physician, sort: 'name' },
  } as const;
  return Object.entries(wishes).map(([what, wish]) => ({ what, search: searchSchema.parse(wish) }));
}
