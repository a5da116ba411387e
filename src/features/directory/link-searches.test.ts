import { expect, test } from 'vitest';
import { type Subject, aboutCity, linkSearches } from './link-searches.ts';

const hospital: Subject = {
  kind: 'hospital',
  name: 'St. Mary’s & "Friends" Hospital',
  street: '1 Hospital Rd',
  city: 'Bronx',
  state: 'NY',
  organisation: '',
  specialty: 'Internal Medicine',
};
const questions = (subject: Subject) =>
  linkSearches(subject).map(
    ({ href }) => new URL(href).searchParams.get('q') ?? new URL(href).searchParams.get('query'),
  );

test('TGT-7: a hospital has searches for its residents, observers, externships and office, a map, and its city', () => {
  const titles = linkSearches(hospital).map(({ title }) => title);
  expect(titles.slice(0, 4)).toEqual([
    `Residents at ${hospital.name}`,
    `Visiting observers at ${hospital.name}`,
    `Externships at ${hospital.name}`,
    `Education office of ${hospital.name}`,
  ]);
  expect(titles).toContain('Internal Medicine clinics near Bronx, NY');
  expect(questions(hospital)[0]).toBe(
    '"St. Mary’s &  Friends  Hospital" Bronx NY "Internal Medicine" "residency program" "current residents"',
  );
});

test('TGT-7: every link is https, goes to a known site, and carries the name undamaged', () => {
  for (const kind of ['hospital', 'clinic', 'practice', 'physician'] as const) {
    for (const { href } of linkSearches({ ...hospital, kind, organisation: 'A&B=C #1?' })) {
      const { protocol, hostname } = new URL(href);
      expect([protocol, hostname]).toEqual(['https:', 'www.google.com']);
      expect(href).not.toMatch(/[\s"<>]/);
    }
  }
  expect(questions({ ...hospital, kind: 'physician', organisation: 'A&B=C #1?' })[0]).toContain(
    '"A&B=C #1?"',
  );
});

test('TGT-7: a city and specialty alone have searches for clinics, externships and public profiles', () => {
  const searches = aboutCity({ city: 'Bronx', state: 'NY', specialty: 'Psychiatry' });
  expect(searches.map(({ group }) => group)).toEqual(['maps', 'web', 'doximity']);
  expect(searches[2]?.href).toContain('doximity.com');
  expect(aboutCity({ city: '', state: 'NY', specialty: 'Psychiatry' })).toEqual([]);
});

test('without a specialty no search asks for an empty one', () => {
  for (const question of questions({ ...hospital, specialty: '' })) {
    expect(question).not.toMatch(/""|undefined| {3}/);
  }
});
