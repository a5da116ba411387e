import type { IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';
import { type Claim, unprovenClaims } from './truth.ts';

/** One thing that a CV needs (RDY-2), and whether it was found. */
type CvPart = { id: string; title: string; found: boolean; mend: string };

export type CvReport = { pages: number; rightLength: boolean; parts: CvPart[]; claims: Claim[] };

/** RDY-2: a CV has 2 to 3 pages. */
export const cvPages = { fewest: 2, most: 3 } as const;

/** RDY-2, RDY-7: judges a CV by its pages and its text against the profile. */
export function checkCv(cv: { pages: number; text: string }, profile: Profile, today: IsoDate): CvReport {
  return {
    pages: cv.pages,
    rightLength: cv.pages >= cvPages.fewest && cv.pages <= cvPages.most,
    parts: cvParts(plain(cv.text), profile),
    claims: unprovenClaims(cv.text, profile, today),
  };
}

function cvParts(text: string, profile: Profile): CvPart[] {
  const letters = squeezed(text);
  const holds = (wanted: string) => wanted !== '' && letters.includes(squeezed(plain(wanted)));
  const names = plain(profile.name).split(' ').filter(Boolean);
  const year = profile.graduationYear;
  const hasCard = [profile.bls, profile.acls].some(
    (card) => card.issuedOn !== null || card.expiresOn !== null,
  );
  return [
    part('name', 'Your name', names.length > 0 && names.every(holds), 'Write your name as in your profile.'),
    part('contact', 'Your e-mail address', holds(profile.email), 'Write the e-mail address of your profile.'),
    part('school', 'Medical school', holds(profile.school), 'Write the school as in your profile.'),
    part(
      'graduation',
      'Graduation year',
      year !== null && new RegExp(`\\b${year}\\b`).test(text),
      'Write the year you graduated, or expect to.',
    ),
    part(
      'exams',
      'Exam results',
      /\bstep\s*(?:1|2)|usmle|ecfmg/.test(text),
      'Write your USMLE results, or the dates you take them.',
    ),
    part(
      'experience',
      'Clinical experience',
      /clinical|rotation|internship|clerkship|residen|house officer|hospital/.test(text),
      'Write your rotations, internship and work with patients.',
    ),
    part(
      'publications',
      'Publications or presentations',
      profile.publications.length === 0 ||
        /publication|presentation|research|poster|abstract|journal/.test(text),
      'Your profile lists publications: add them to the CV.',
    ),
    part(
      'certifications',
      'Certifications (BLS, ACLS)',
      !hasCard || /\bbls\b|\bacls\b|life support/.test(text),
      'Your profile holds BLS or ACLS cards: add them with their dates.',
    ),
  ];
}

const part = (id: string, title: string, found: boolean, mend: string): CvPart => ({
  id,
  title,
  found,
  mend,
});

/** Lower case, without accents, with single spaces: the text of a PDF is broken in many ways. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Letters and digits alone: PDFs tear words apart and drop the marks between them. */
const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
