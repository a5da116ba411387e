import { expect, test } from 'vitest';
import { cmsSpecialties } from './cms-specialties.ts';
import { specialtyMeant } from './specialty-search.ts';

const meant = (typed: string) => {
  const found = specialtyMeant(typed);
  return found.ok ? found.value : found.refusals;
};

test.each([
  ['IM', 'Internal Medicine'],
  ['fm', 'Family Medicine'],
  ['Peds', 'Pediatrics'],
  ['psych', 'Psychiatry'],
  ['OB/GYN', 'Obstetrics and Gynecology'],
  ['PM&R', 'Physical Medicine and Rehabilitation'],
  ['FAMILY PRACTICE', 'Family Medicine'],
  ['PEDIATRIC MEDICINE', 'Pediatrics'],
  ['CARDIOVASCULAR DISEASE (CARDIOLOGY)', 'Cardiology'],
  ['Heme/Onc', 'Hematology and Oncology'],
  ['hospitalist', 'Hospital Medicine'],
])('TGT-3: “%s” is understood as %s', (typed, name) => {
  expect(meant(typed)).toBe(name);
});

test.each([
  ['internal medecine', 'Internal Medicine'],
  ['Pediatircs', 'Pediatrics'],
  ['paediatrics', 'Pediatrics'],
  ['psychaitry', 'Psychiatry'],
  ['anaesthesiology', 'Anesthesiology'],
  ['haematology', 'Hematology'],
  ['Gynaecology', 'Obstetrics and Gynecology'],
])('TGT-3: “%s” is understood in spite of its spelling', (typed, name) => {
  expect(meant(typed)).toBe(name);
});

test('TGT-3: every name that the directory holds finds itself', () => {
  for (const { name, cms } of cmsSpecialties) {
    for (const written of [name, ...cms]) expect(`${written}: ${meant(written)}`).toBe(`${written}: ${name}`);
  }
});

test('nothing typed asks for any specialty', () => {
  expect(meant('  ')).toBeNull();
});

test('what is no specialty is refused with the mend, and so are two at once', () => {
  expect(meant('plumbing')).toMatchObject([
    { field: 'specialty', reason: expect.stringContaining('plumbing') },
  ]);
  expect(meant('xy')).toMatchObject([{ field: 'specialty' }]);
  expect(meant('IM/FM')).toMatchObject([
    { reason: 'These are 2 specialties: Internal Medicine, Family Medicine.', mend: expect.any(String) },
  ]);
});
