import { expect, test } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import { findDuplicates, pairKey } from './duplicates.ts';
import { type Target, noFacts } from './rules.ts';

let made = 0;
const target = (facts: Partial<Target>): Target => {
  made += 1;
  return { ...noFacts, id: `id-${made}`, ...facts };
};
const pairs = (...targets: Target[]) => findDuplicates(targets);

test('the same NPI is one and the same, whatever the names are; different NPIs never', () => {
  const [found] = pairs(
    target({ name: 'G. Okafor', npi: '1234567893' }),
    target({ name: 'Grace Okafor MD', npi: '1234567893' }),
  );
  expect(found?.why).toContain('Both have the NPI 1234567893.');
  expect(
    pairs(
      target({ name: 'Ana Diaz', city: 'Bronx', state: 'NY', npi: '1234567893' }),
      target({ name: 'Ana Diaz', city: 'Bronx', state: 'NY', npi: '1245319599' }),
    ),
  ).toEqual([]);
});

test('typing errors in name, street and e-mail are seen, and said', () => {
  const [found] = pairs(
    target({
      name: 'Wyckoff Heights Medical Center',
      city: 'Brooklyn',
      state: 'NY',
      street: '374 Stockholm Street',
      zip: '11237',
      contactEmails: ['office@wyckoffhospital.org'],
    }),
    target({
      name: 'Wykoff Heights Med Ctr',
      city: 'Brooklyn',
      state: 'NY',
      street: '374 Stockholm St.',
      zip: '11237',
      contactEmails: ['ofice@wyckoffhospital.org'],
    }),
  );
  expect(found?.why.join(' ')).toMatch(
    /names are alike.*e-mails differ in one letter.*addresses are alike.*Brooklyn/s,
  );
});

test('an error in the first letter of a name is seen', () => {
  expect(
    pairs(
      target({ name: 'Lincoln Hospital', city: 'Bronx', state: 'NY' }),
      target({ name: 'Kincoln Hospital', city: 'Bronx', state: 'NY' }),
    ),
  ).toHaveLength(1);
});

test('two physicians with the e-mail of one office are two', () => {
  expect(
    pairs(
      target({ name: 'Ana Diaz MD', contactEmails: ['office@bay.org'] }),
      target({ name: 'Bo Li MD', contactEmails: ['office@bay.org'] }),
    ),
  ).toEqual([]);
});

test('numbers in names count, and the same name in another state is another place', () => {
  expect(
    pairs(
      target({ name: 'Health Clinic 12', city: 'Bronx', state: 'NY' }),
      target({ name: 'Health Clinic 13', city: 'Bronx', state: 'NY' }),
    ),
  ).toEqual([]);
  expect(
    pairs(
      target({ name: 'Mercy Hospital', city: 'Miami', state: 'FL' }),
      target({ name: 'Mercy Hospital', city: 'Buffalo', state: 'NY' }),
    ),
  ).toEqual([]);
});

const bronx = { city: 'Bronx', state: 'NY' };
const reasons = (one: Partial<Target>, other: Partial<Target>) => pairs(target(one), target(other))[0]?.why;
const alike = (one: string, other: string) =>
  reasons({ ...bronx, name: one }, { ...bronx, name: other }) !== undefined;

test.each([
  ['accents, capitals, points and apostrophes', 'St. José’s Hospital', 'SAINT JOSES HOSPITAL'],
  ['short forms', 'Univ Heights', 'University Heights'],
  ['short forms of common words', 'Bay Comm Hlth Ctr', 'Bay Community Health Center'],
  ['the order of words', 'Diaz, Ana', 'Ana Diaz MD'],
  ['a wrong letter in a long name', 'Harlem', 'Harlen'],
  ['common words alone', 'Medical Center', 'Medical Center'],
])('in spite of %s two names in one city are alike', (_what, one, other) => {
  expect(alike(one, other)).toBe(true);
});

test.each([
  ['one word of two', 'Mercy', 'Mercy Heights'],
  ['a wrong letter in a short name', 'Clara', 'Clare'],
  ['a wrong letter in a short word', 'Ana Diaz', 'Ann Daz'],
  ['a further word', 'Wyckoff Heights', 'Wyckoff Heights Brooklyn'],
  ['names of different common words', 'Medical Center', 'Health Clinic'],
])('%s makes no two names alike', (_what, one, other) => {
  expect(alike(one, other)).toBe(false);
});

test('names that are only similar need more: telephone, street, e-mail, or website and city together', () => {
  const one = { name: 'Bay Ridge Park', ...bronx };
  const other = { name: 'Bay Ridge Perks', ...bronx };
  expect(reasons(one, other)).toBeUndefined();
  const website = (address: string) => ({ website: address });
  expect(
    reasons({ ...one, ...website('https://www.bay.org/a') }, { ...other, ...website('http://bay.org') }),
  ).toContain('Both have the website bay.org.');
  expect(
    reasons({ ...one, city: '', ...website('https://bay.org') }, { ...other, ...website('https://bay.org') }),
  ).toBeUndefined();
  expect(reasons({ ...one, phone: '(718) 555-0100' }, { ...other, phone: '718.555.0100 ext. 2' })).toContain(
    'Both have the telephone number (718) 555-0100.',
  );
  const street = (text: string, zip = '') => ({ street: text, zip });
  const near = street('12 North Maple Avenue', '10451');
  const count = (second: Partial<Target>) => reasons({ ...one, ...near }, { ...other, ...second })?.length;
  expect(count(street('12 N. Maple Ave', '10452'))).toBe(3);
  expect(count(street('14 N. Maple Ave', '10451'))).toBeUndefined();
  expect(count(street('12 N. Maple Ave', '10951'))).toBeUndefined();
  expect(count(street('12 N. Maple Ave'))).toBe(3);
  const phone = '718 555 0100';
  expect(
    reasons(
      { ...bronx, name: 'Wyckoff Heights', phone },
      { ...bronx, name: 'Wyckoff Heights Brooklyn', phone },
    ),
  ).toHaveLength(3);
});

test('the same name is one where one of two says no place; the likeliest pairs come first', () => {
  expect(reasons({ ...bronx, name: 'Bay Ridge Park' }, { name: 'Bay Ridge Park' })).toBeDefined();
  const names = ['Bay Ridge Park', 'Bay Ridge Perk', 'Mott Haven House', 'Mott Haven House'];
  const [first] = pairs(...names.map((name) => target({ ...bronx, name })));
  expect(first?.why).toContain('Their names are the same.');
});

test('a pair that the applicant called different is not suggested again', () => {
  const [one, other] = [
    target({ name: 'Bay', city: 'Bronx', state: 'NY' }),
    target({ name: 'Bay', city: 'Bronx', state: 'NY' }),
  ];
  expect(findDuplicates([one, other])).toHaveLength(1);
  expect(findDuplicates([one, other], new Set([pairKey(other.id, one.id)]))).toEqual([]);
});

test('5,000 targets with 250 misspelled copies take a moment, and nearly all copies are found', () => {
  const syllables = [
    'ba',
    'co',
    'den',
    'fir',
    'gal',
    'hom',
    'kel',
    'lor',
    'mar',
    'nor',
    'pel',
    'ros',
    'sal',
    'tor',
    'wil',
  ];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const word = () =>
    Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]).join('');
  const originals = Array.from({ length: 4750 }, () => {
    const name = `${word()} ${word()} ${['Medical Center', 'Clinic', 'Hospital', 'Health Center'][random(4)]}`;
    const state = ['NY', 'NJ', 'TX', 'FL', 'CA'][random(5)] ?? 'NY';
    return target({
      name,
      city: word(),
      state,
      street: `${random(900)} ${word()} St`,
      zip: `${10000 + random(80000)}`,
    });
  });
  const copies = originals.slice(0, 250).map((original) => {
    const at = random(original.name.indexOf(' '));
    return target({
      ...original,
      id: `copy-${original.id}`,
      name: original.name.slice(0, at) + original.name.slice(at + 1),
      street: '',
    });
  });
  let found: ReturnType<typeof findDuplicates> = [];
  const seconds = processorSeconds(() => (found = findDuplicates([...originals, ...copies])));
  const hits = found.filter(
    ({ one, other }) =>
      pairKey(`copy-${one}`, one) === pairKey(one, other) ||
      pairKey(`copy-${other}`, other) === pairKey(one, other),
  );
  expect(hits.length).toBeGreaterThan(240);
  expect(seconds).toBeLessThan(15);
});
