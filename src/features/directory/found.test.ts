import { expect, test } from 'vitest';
import { type Standing, foundOrganisation, foundPhysician, physicianName } from './found.ts';
import type { OrganisationLine, PhysicianLine } from './lines.ts';
import type { ShareRow } from './signals.ts';

const noShortage = {
  shortage_area: null,
  shortage_extent: null,
  shortage_score: null,
  points_shortage: 0,
} as const;
const hospital: OrganisationLine = {
  ...noShortage,
  no: 7,
  id: 'hospital-330059',
  kind: 'hospital',
  name: 'MONTEFERN MEDICAL CENTER',
  about: 'Acute Care Hospitals',
  owner_id: null,
  owner_name: null,
  street: '111 E 210TH ST',
  city: 'BRONX',
  state: 'NY',
  zip: '10467',
  latitude: 40.88,
  longitude: -73.88,
  located: 'zip',
  county: null,
  phone: '(718) 920-4321',
  website: null,
  ccn: '330059',
  npi: null,
  hrsa_id: null,
  pac_id: null,
  ownership: null,
  beds: null,
  physicians: 12,
  teaching_no: null,
  health_center: null,
  points_health_center: 0,
  part_of: null,
  joined_because: null,
  residents: null,
  residents_year: null,
  points_teaching: 0,
  sponsor: null,
  sponsor_applications: null,
  sponsor_from: null,
  sponsor_to: null,
  points_sponsor: 0,
};
const standing: Standing = { no: 7, specialty: '', score: 40, physicians: 12, share: null };
const physician: PhysicianLine = {
  ...noShortage,
  no: 3,
  npi: '1003000126',
  first: 'MARIA',
  middle: 'LUCIA',
  last: "O'LEARY",
  suffix: 'JR.',
  credential: 'MD',
  specialty: 'Psychiatry',
  other_specialties: null,
  practice_no: null,
  practice_nos: null,
  hospital_nos: [7],
  teaching_no: null,
  sponsor_no: null,
  in_medicare: true,
  graduated: 1999,
  street: null,
  city: null,
  state: null,
  zip: null,
  latitude: null,
  longitude: null,
  located: null,
  phone: null,
  score: 5,
  share: null,
};
const foundAs = (change: Partial<OrganisationLine>, line: Partial<Standing> = {}) =>
  foundOrganisation({ ...standing, ...line }, { ...hospital, ...change }, { ...hospital, ...change }, null);

test('TGT-4: what the files do not tell is no part of a score; a reported zero is told as zero', () => {
  expect(foundAs({}).found.signals).toEqual({
    share: null,
    teaching: null,
    sponsor: null,
    shortage: null,
    healthCenter: null,
  });
  expect(foundAs({ residents: 0, residents_year: 2021 }).found.signals.teaching).toEqual({
    hospital: 'Montefern Medical Center',
    residents: 0,
    year: 2021,
    points: 0,
  });
});

test('TGT-3: names and addresses are written as people do', () => {
  expect(foundAs({}).found).toMatchObject({
    name: 'Montefern Medical Center',
    street: '111 E 210th St',
    city: 'Bronx',
    website: '',
  });
  expect(physicianName(physician)).toBe("Maria L. O'Leary Jr.");
  expect(physicianName({ first: null, middle: '', last: 'NG', suffix: 'III' })).toBe('Ng III');
});

test('TGT-4: whose physicians were counted is told in words', () => {
  const counts = { told: 20, unlisted: 5, low: 0.1, high: 0.5, state: 0.2, points: 10 };
  const share = (level: ShareRow['level'], group_name: string) =>
    foundAs({}, { share: { level, group_name, ...counts } }).found.signals.share?.of;
  expect(share('county', 'NY BRONX')).toBe('Bronx County, NY');
  expect(share('county', 'LA ORLEANS PARISH')).toBe('Orleans Parish, LA');
  expect(share('state', 'CA')).toBe('CA');
  expect(share('hospital', 'MONTEFERN MEDICAL CENTER')).toBe('Montefern Medical Center');
});

test('TGT-3: a physician without a practice works at the hospital that is known', () => {
  const { found, group } = foundPhysician(physician, new Map([[7, hospital]]), null, 3.5);
  expect(found.organisation).toEqual({ id: 'hospital-330059', name: 'Montefern Medical Center' });
  expect(found).toMatchObject({ id: 'physician-1003000126', miles: 3.5, about: 'MD', city: '' });
  expect(group).toBe('hospital-330059');
});

test('TGT-3: the sites of one health center and of one group count as one organisation, a hospital as its own', () => {
  expect(foundAs({ kind: 'clinic', owner_id: 'H80CS00001', owner_name: 'OPEN DOOR' })).toMatchObject({
    group: 'H80CS00001',
    found: { organisation: { id: null, name: 'Open Door' } },
  });
  expect(foundAs({ owner_id: 'X' }).group).toBe('hospital-330059');
  expect(foundAs({ kind: 'practice', about: 'Group practice', physicians: 1 }).found.about).toBe(
    'Group practice, 1 physician',
  );
});
