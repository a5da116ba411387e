import { expect, test } from 'vitest';
import { emptyProfile } from '#features/profile/rules.ts';
import { fromLinkedIn } from './linkedin-export.ts';
import { proposalsOf, withProposals } from './proposals.ts';

const read = fromLinkedIn({
  Profile: [
    {
      'First Name': 'Olena',
      'Last Name': 'Kovalenko',
      Headline: 'Physician',
      Summary: 'I am a physician.',
      'Geo Location': 'Kyiv, Ukraine',
    },
  ],
  'Email Addresses': [{ 'Email Address': 'olena@example.org', Primary: 'Yes' }],
  Positions: [
    {
      'Company Name': 'City Hospital',
      Title: 'Resident',
      Description: '• Ward of 30 beds\n• Night duty',
      Location: 'Kyiv',
      'Started On': 'Mar 2021',
      'Finished On': '',
    },
    {
      'Company Name': '',
      Title: 'Nobody knows where',
      Description: '',
      Location: '',
      'Started On': '',
      'Finished On': '',
    },
  ],
  Education: [
    {
      'School Name': 'High School 7',
      'Start Date': '2005',
      'End Date': '2012',
      Notes: '',
      'Degree Name': '',
    },
    {
      'School Name': 'National Medical University',
      'Start Date': '2012',
      'End Date': '2018',
      Notes: '',
      'Degree Name': 'MD, General Medicine',
    },
  ],
  Certifications: [{ Name: 'ACLS', Authority: 'AHA', 'Started On': 'May 2025', 'Finished On': 'May 2027' }],
  Languages: [
    { Name: 'English', Proficiency: 'Full professional' },
    { Name: 'Ukrainian', Proficiency: '' },
  ],
});

test('RDY-4: LinkedIn’s own export gives the facts, months and schools in their places', () => {
  expect(read).toMatchObject({
    name: 'Olena Kovalenko',
    email: 'olena@example.org',
    school: 'National Medical University',
    graduationYear: 2018,
    education: [{ place: 'High School 7', from: '2005-01-01', to: '2012-12-01' }],
    experience: [
      { title: 'Resident', from: '2021-03-01', to: null, highlights: ['Ward of 30 beds', 'Night duty'] },
    ],
    certifications: [{ name: 'ACLS', issuedOn: '2025-05-01', expiresOn: '2027-05-01' }],
    languages: 'English (Full professional), Ukrainian',
  });
});

test('only what was chosen is taken, and nothing that stands there twice', () => {
  const current = { ...emptyProfile, name: 'Olena K.', experience: read.experience };
  const proposals = proposalsOf(current, read);
  expect(proposals.map((one) => one.field)).not.toContain('experience');
  expect(proposals.find((one) => one.field === 'name')).toMatchObject({
    now: 'Olena K.',
    read: 'Olena Kovalenko',
  });
  const chosen = new Set(proposals.filter((one) => one.field === 'certifications').map((one) => one.id));
  expect(withProposals(current, read, chosen)).toEqual({ ...current, certifications: read.certifications });
  expect(proposalsOf(withProposals(current, read, new Set(proposals.map((one) => one.id))), read)).toEqual(
    [],
  );
});
