import type { LetterRecipient, LetterThread } from './fields.ts';
import type { Audience } from './rules.ts';

/** A complete profile's facts of nobody, for the tests. */
export const graduate: Record<string, string | null> = {
  name: 'Amara Nwosu',
  email: 'amara.nwosu@example.org',
  phone: '+234 800 000 0000',
  linkedIn: 'https://www.linkedin.com/in/amara-nwosu-example',
  school: 'University of Ibadan',
  country: 'Nigeria',
  graduationYear: '2024',
  isStudent: null,
  isGraduate: 'yes',
  exams: 'ECFMG certified, with USMLE Step 1 passed and a Step 2 CK score of 248',
  step1: 'passed',
  step2ck: '248',
  ecfmg: 'ECFMG certified',
  certifications: 'My BLS and ACLS cards are current',
  specialty: 'internal medicine',
  matchYear: '2028',
  availability: 'March to June 2027',
  weeks: '4 to 8',
  bio: 'I work in a district hospital and teach interns.',
};

export const student: Record<string, string | null> = {
  ...graduate,
  isStudent: 'yes',
  isGraduate: null,
  graduationYear: '2027',
  exams: 'with USMLE Step 1 passed and Step 2 CK scheduled for April 12, 2027',
  ecfmg: null,
};

export const hospital: LetterRecipient = {
  name: 'Example General Hospital',
  contactPerson: '',
  contactRole: '',
  city: 'Springfield',
  state: 'IL',
};

export const physician: LetterRecipient = { ...hospital, name: 'Jordan Example, MD' };

export const thread: LetterThread = {
  firstSubject: 'Applying for a hands-on externship in internal medicine',
  firstSentOn: 'November 24, 2026',
};

/** Who stands in as recipient in the editor's preview while there is no target. */
export const exampleRecipients: Record<Audience, LetterRecipient> = {
  office: hospital,
  administrator: { ...hospital, name: 'Example Community Clinic' },
  physician,
};
