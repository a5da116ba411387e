import { type Profile, emptyProfile } from '#features/profile/facts.ts';

/** A complete graduate's profile of nobody, for tests. Everything in it holds on 2026-03-03. */
export const readyGraduate: Profile = {
  ...emptyProfile,
  standing: 'graduate',
  name: 'Amara Nwosu',
  email: 'amara.nwosu@example.org',
  phone: '+234 800 000 0000',
  school: 'University of Ibadan',
  country: 'Nigeria',
  graduationYear: 2024,
  step1: { status: 'passed', score: null, on: '2024-05-02' },
  step2ck: { status: 'passed', score: 248, on: '2025-02-11' },
  ecfmg: { certified: true, on: '2025-06-01' },
  specialty: 'internal medicine',
  matchYear: 2028,
  bls: { issuedOn: '2025-04-01', expiresOn: '2027-04-01' },
  acls: { issuedOn: '2025-04-02', expiresOn: '2027-04-02' },
  bio: 'I graduated in 2024. I work in a district hospital. I want to train in internal medicine.',
  linkedIn: {
    url: 'https://www.linkedin.com/in/amara-nwosu-example',
    headline: 'ECFMG-certified physician applying for internal medicine',
    formalPhoto: true,
    sameFactsAsCv: true,
  },
  availability: { from: '2026-09-01', to: '2026-10-26' },
};

/** The text of a CV that fits `readyGraduate`. */
export const readyCvText = `Amara Nwosu
amara.nwosu@example.org
Education: University of Ibadan, graduated 2024
Examinations: USMLE Step 1: pass. Step 2 CK: 248. ECFMG certified.
Clinical experience: internship at a district hospital
Certifications: BLS and ACLS`;
