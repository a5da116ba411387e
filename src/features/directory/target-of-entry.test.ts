import { expect, test } from 'vitest';
import { checkField, fieldText } from '#features/targets/fields.ts';
import { targetFields } from '#features/targets/rules.ts';
import type { FoundEntry } from './found.ts';
import { targetOfEntry } from './target-of-entry.ts';

const physician: FoundEntry = {
  npi: '1003000126',
  group: 'g',
  inMedicare: true,
  place: null,
  found: {
    id: 'physician-1003000126',
    kind: 'physician',
    name: "Maria L. O'Leary",
    about: 'MD',
    specialty: 'Psychiatry',
    organisation: { id: 'practice-1', name: 'Bronx Medical Group LLC' },
    street: '18 Oak Avenue',
    city: 'Bronx',
    state: 'NY',
    zip: '10458',
    phone: '(718) 555-3008 x12',
    website: '',
    latitude: 40.8,
    longitude: -73.8,
    miles: null,
    score: 63,
    onList: false,
    signals: {
      share: null,
      teaching: { hospital: 'Montefern Medical Center', residents: 240, year: 2021, points: 22 },
      sponsor: null,
      shortage: null,
      healthCenter: null,
    },
  },
};

test('TGT-3: a physician becomes a target with address, NPI, source with its date, and the reasons', () => {
  const facts = targetOfEntry(physician, 'Internal Medicine', '2026-02-18');
  expect(facts).toMatchObject({
    list: 'physician',
    name: "Maria L. O'Leary, MD",
    street: '18 Oak Avenue',
    city: 'Bronx',
    state: 'NY',
    zip: '10458',
    phone: '(718) 555-3008 ext. 12',
    npi: '1003000126',
    specialty: 'Psychiatry',
    usce: 'unclear',
    status: 'new',
    source: 'Foothold directory: CMS, Doctors and Clinicians National Downloadable File, 2026-02-18',
  });
  expect(facts.notes).toContain('63 of 100 points');
  expect(facts.notes).toContain('Montefern Medical Center trains 240 residents');
  expect(facts.notes).toContain('Works at Bronx Medical Group LLC.');
});

test('TGT-3: an organisation is put on its list with the specialty that was searched', () => {
  const practice: FoundEntry = {
    ...physician,
    npi: '',
    found: { ...physician.found, kind: 'practice', name: 'Bronx Medical Group LLC', organisation: null },
  };
  expect(targetOfEntry(practice, 'Internal Medicine', '')).toMatchObject({
    list: 'clinic',
    name: 'Bronx Medical Group LLC',
    specialty: 'Internal Medicine',
    source: 'Foothold directory: CMS, Doctors and Clinicians National Downloadable File',
  });
  const outside: FoundEntry = { ...physician, inMedicare: false };
  expect(targetOfEntry(outside, '', '').source).toContain('NPPES');
});

test('TGT-2: every field has the form that the lists keep; what they do not take is left out', () => {
  const broken: FoundEntry = {
    ...physician,
    npi: '1003000127',
    found: { ...physician.found, zip: '1', phone: '555', state: 'XX', website: 'no address' },
  };
  const facts = targetOfEntry(broken, '', '');
  expect(facts).toMatchObject({ zip: '', phone: '', state: '', website: '', npi: '' });
  for (const field of targetFields) {
    const checked = checkField(field, fieldText(facts[field]));
    expect(checked).toMatchObject({ ok: true, value: facts[field] });
  }
});
