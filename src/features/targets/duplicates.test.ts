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
