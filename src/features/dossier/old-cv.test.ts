import { expect, test } from 'vitest';
import { readOldCv } from './old-cv.ts';

const text = `CURRICULUM VITAE
Dr. Olena Kovalenko
Kyiv, Ukraine | +380 44 123 4567 | olena@example.org | linkedin.com/in/olena-kovalenko

EDUCATION
Doctor of Medicine (MD)\tSep 2012 – Jun 2018
National Medical University, Kyiv, Ukraine

USMLE
Step 1: 238

WORK EXPERIENCE
Resident in Internal Medicine, City Hospital 4, Kyiv
Aug 2018 - Jul 2021
• Looked after 20 inpatients a day, with night duty
once a week
• Taught students
General practitioner | Rural Clinic, Poltava | 08/2021 – present
- Made home visits

Volunteer Work
Interpreter, Red Cross Center, 2022

Publications
1. Kovalenko O. Salt and pressure. Ukr J Med. 2020;4:1-9.
2. Kovalenko O, Bondar I. A long title that
goes on in the next line. Ukr J Med. 2021.

CERTIFICATIONS
ACLS, May 2025 - May 2027
ECFMG certified

Languages
English, Ukrainian
`;

test('RDY-2: an old CV is read by its headings, dates and bullets', () => {
  const { profile } = readOldCv(text);
  expect(profile).toMatchObject({
    name: 'Olena Kovalenko',
    email: 'olena@example.org',
    phone: '+380 44 123 4567',
    school: 'National Medical University',
    graduationYear: 2018,
    linkedIn: { url: 'https://www.linkedin.com/in/olena-kovalenko' },
    languages: 'English, Ukrainian',
  });
  expect(profile.experience).toMatchObject([
    {
      kind: 'employment',
      title: 'Resident in Internal Medicine',
      place: 'City Hospital 4',
      from: '2018-08-01',
      to: '2021-07-01',
      highlights: ['Looked after 20 inpatients a day, with night duty once a week', 'Taught students'],
    },
    { title: 'General practitioner', place: 'Rural Clinic', from: '2021-08-01', to: null },
    { kind: 'volunteering', title: 'Interpreter', place: 'Red Cross Center' },
  ]);
  expect(profile.publications).toEqual([
    'Kovalenko O. Salt and pressure. Ukr J Med. 2020;4:1-9.',
    'Kovalenko O, Bondar I. A long title that goes on in the next line. Ukr J Med. 2021.',
  ]);
  expect(profile.certifications).toMatchObject([
    { name: 'ACLS', issuedOn: '2025-05-01', expiresOn: '2027-05-01' },
  ]);
});

test('RDY-7: exam results are never read from a file, and what was not understood is told', () => {
  const { profile, notTaken } = readOldCv(`${text}\nEXPERIENCE\nHelped somewhere\n`);
  expect(profile.step1).toMatchObject({ status: 'none', score: null });
  expect(notTaken).toEqual(['Helped somewhere', 'Step 1: 238']);
});
