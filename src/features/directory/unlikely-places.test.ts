import { expect, test } from 'vitest';
import { whyUnlikely } from './unlikely-places.ts';

const clinic = (name: string, about = 'Health center site') => whyUnlikely({ kind: 'clinic', about, name });

test.each([
  ['Bridge Clinic', 'Health center site, a mobile van', 'It is a mobile van.'],
  ['Bridge Clinic', 'Health center site, in a school', 'It is in a school.'],
  ['PHSC Mobile Health Unit #2', undefined, 'It is a mobile van.'],
  ['JWCH Mobile Medical Clinic', undefined, 'It is a mobile van.'],
  ['Marathon SBHC', undefined, 'It is in a school.'],
  ['Lincoln Middle School Clinic', undefined, 'It is in a school.'],
  ['PS/IS 157', undefined, 'It is in a school.'],
])('TGT-3: an externship at %s is unlikely', (name, about, why) => {
  expect(clinic(name, about)).toBe(why);
});

test.each([
  'Mobile County Health Department',
  'Mobile Family Clinic',
  'Van Buren Clinic',
  'High Point Clinic',
  'School Street Clinic',
])('TGT-3: %s is a clinic like others', (name) => {
  expect(clinic(name)).toBeNull();
});

test('TGT-3: only clinics are looked at', () => {
  expect(whyUnlikely({ kind: 'practice', about: '', name: 'Mobile Medical Clinic' })).toBeNull();
});
