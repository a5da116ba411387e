/** An invented piece of the United States for tests: 60 hospitals, 45 clinics, 420 clinicians, 40 pediatricians. */
/** The NPI of the nth person or place: nine digits and the check digit over 80840 before them. */
export function npiOf(n: number): string {
  const nine = String(100000000 + n);
  const doubled = [...`80840${nine}`].toReversed().map((digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  });
  return nine + String((10 - (doubled.reduce((sum, digit) => sum + digit, 0) % 10)) % 10);
}

export type Town = {
  city: string;
  state: string;
  zip: string;
  county: string;
  fips: string;
  latitude: number;
  longitude: number;
};
export const towns: Town[] = [
  town('BRONX', 'NY', '10458', 'Bronx', '36005', 40.8625, -73.8881),
  town('BRONX', 'NY', '10467', 'Bronx', '36005', 40.8699, -73.8657),
  town('BROOKLYN', 'NY', '11237', 'Kings', '36047', 40.7042, -73.9212),
  town('NEWARK', 'NJ', '07102', 'Essex', '34013', 40.7351, -74.1743),
  town('YONKERS', 'NY', '10701', 'Westchester', '36119', 40.9461, -73.8669),
  town('STAMFORD', 'CT', '06902', 'Western Connecticut', '09190', 41.0613, -73.5452),
  town('PORTLAND', 'OR', '97209', 'Multnomah', '41051', 45.5313, -122.6838),
  town('MAYAGUEZ', 'PR', '00680', 'Mayaguez', '72097', 18.2013, -67.1397),
];

export const streets = ['GRAND CONCOURSE', 'E FORDHAM RD', 'MAIN ST', 'OAK AVENUE', 'PARK PL'];
const saints = [
  'SAINT BRENDAN',
  'HARBOR VIEW',
  'RIVERSIDE',
  'GOOD SHEPHERD',
  'MAPLE HILL',
  'UNITY',
  'LAKESIDE',
  'PIONEER',
];

export type Hospital = { ccn: string; name: string; town: Town; street: string; residents: number | null };
/** 60 hospitals; every second one trains residents, more of them near the Bronx. The last is outside the ZIP list. */
export const hospitals: Hospital[] = Array.from({ length: 60 }, (_, n) => ({
  ccn: n === 59 ? '05015F' : String(10001 + n * 7).padStart(6, '0'),
  name:
    n === 0
      ? 'MONTEFERN MEDICAL CENTER'
      : `${saints[n % 8]} ${n < 8 ? 'HOSPITAL' : `HOSPITAL ${towns[n % 8]?.city} ${n}`}`,
  town: towns[n % 5 < 3 ? n % 3 : n % 8] ?? towns[0]!,
  street: `${100 + n} ${streets[n % 5]}`,
  residents: n % 2 === 0 ? 240 / (1 + n / 4) : n % 3 === 0 ? null : 0,
}));

export type Site = { id: string; name: string; owner: number; town: Town; street: string; phone: string };
/** 45 clinics of 9 health centers; the last two lines are one site under two names. */
export const sites: Site[] = Array.from({ length: 45 }, (_, n) => ({
  id: `BPS-${n % 9 === 8 ? 'LAL' : 'H80'}-${String(100 + n).padStart(6, '0')}`,
  name:
    n === 44
      ? 'Neighbors Care, Main Office'
      : `${['Neighbors Care', 'Open Door', 'Bridge'][n % 3]} Clinic ${n + 1}`,
  owner: n === 44 ? 43 % 9 : n % 9,
  town: towns[(n === 44 ? 43 : n) % 8] ?? towns[0]!,
  street: `${n === 44 ? 43 : 300 + n} Willow Street`,
  phone: `718-555-${String(1000 + (n === 44 ? 43 : n))}`,
}));
sites[43] = { ...sites[43]!, street: '43 Willow St Ste 2' };

export type Physician = {
  npi: string;
  first: string;
  last: string;
  specialty: string;
  town: Town;
  group: number;
  school: string;
  year: number;
};
const firsts = [
  'MARIA',
  'JOHN',
  'AISHA',
  'WEI',
  'ELENA',
  'DAVID',
  'PRIYA',
  'SAMUEL',
  'OLGA',
  'KOFI',
  'RUTH',
  'JOSÉ',
];
const lasts = [
  'OKONKWO',
  'VANDERBERG',
  "O'LEARY",
  'SMITHSON',
  'RAMACHANDRAN',
  'DELGADO',
  'PETROVA',
  'WHITCOMBE',
  'NAKAMURA',
  'ABERNATHY',
  'MCALLISTER',
  'LINDQVIST',
  'ST. CLAIRE',
];
const specialties = [
  'INTERNAL MEDICINE',
  'INTERNAL MEDICINE',
  'FAMILY PRACTICE',
  'PSYCHIATRY',
  'CARDIOVASCULAR DISEASE (CARDIOLOGY)',
  'NURSE PRACTITIONER',
];
/** 420 clinicians in 14 groups: the share of OTHER falls from group to group, and is low in Oregon. */
export const physicians: Physician[] = Array.from({ length: 420 }, (_, n) => {
  const group = n % 14;
  const place = towns[group % 8] ?? towns[0]!;
  const isOther = place.state === 'OR' ? n % 12 === 0 : (n * 7) % 14 < 8 - group / 2;
  return {
    npi: npiOf(n),
    first: firsts[n % 12] ?? '',
    last: lasts[(n * 5) % 13] ?? '',
    specialty: specialties[(n * 11) % 6] ?? '',
    town: place,
    group,
    school: isOther ? 'OTHER' : 'ALBANY MEDICAL COLLEGE OF UNION UNIVERSITY',
    year: 1980 + (n % 40),
  };
});
/** 40 pediatricians outside Medicare. */
export const pediatricians = Array.from({ length: 40 }, (_, n) => ({
  npi: npiOf(5000 + n),
  first: firsts[(n + 5) % 12] ?? '',
  last: lasts[(n * 3) % 13] ?? '',
  town: towns[n % 6] ?? towns[0]!,
  street: `${500 + n} CHILDREN WAY`,
}));

export const shortages = [
  { town: towns[0]!, name: 'Bronx, South', component: 'CT', score: ' 17', status: 'Designated' },
  { town: towns[7]!, name: 'Mayagüez Municipio', component: 'SCTY', score: '20', status: 'Designated' },
  { town: towns[6]!, name: 'Multnomah', component: 'SCTY', score: '12', status: 'Withdrawn' },
];

function town(
  city: string,
  state: string,
  zip: string,
  county: string,
  fips: string,
  latitude: number,
  longitude: number,
): Town {
  return { city, state, zip, county, fips, latitude, longitude };
}
