import type { SourceId } from './sources.ts';

/** How the applicant enters, or is in the USA already. */
export const ways = ['b1', 'b2', 'waiver', 'j1', 'f1', 'other', 'resident'] as const;
export type Way = (typeof ways)[number];

export const wayNames: Readonly<Record<Way, string>> = {
  b1: 'Visitor visa B-1 (business), or B-1/B-2 in one',
  b2: 'Visitor visa B-2 (pleasure) only',
  waiver: 'No visa: Visa Waiver Program with ESTA',
  j1: 'Exchange visitor J-1',
  f1: 'Student visa F-1, already in the USA',
  other: 'Already in the USA with another status',
  resident: 'US citizen or permanent resident (green card)',
};

export type Standing = 'student' | 'graduate' | null;

/** What a way in foresees for this person, in short sentences, and whether it is a gray zone. */
export type Permits = { sentences: string[]; grayZone: boolean; sources: SourceId[] };

const sayFirst = 'Answer first in Profile whether you are a student or a graduate: much depends on it.';
const electiveOf =
  'It has to be unpaid, at the hospital of a US medical school, in the third or fourth year, and an approved part of your own school’s program.';
const practice = 'A private practice, or a hospital without a medical school, is not named there.';
const graduateVisitor = [
  'Hands-on work of a graduate on a visitor status is a gray zone at best. The manual for consular officers foresees elective clerkships for students only.',
  'In an old letter on just this question, the immigration service did not see graduates who take histories and examine patients as visitors.',
  'To come only to observe, at your own expense and unpaid, is named in the same part of the manual. Many sites let graduates only observe for this reason.',
  'Companies that sell “hands-on” weeks to graduates do not change this. Ask the site in writing which visa they expect and what you may do.',
];

/** AIM-3, PKT-5: what a status permits, said plainly. No legal advice. */
export function permits(way: Way, standing: Standing): Permits {
  switch (way) {
    case 'b1':
    case 'waiver':
      return visitor(standing, way === 'waiver');
    case 'b2':
      return {
        sentences: [
          'B-2 is for visits, holidays and treatment. A clinical stay is none of these.',
          'Universities that explain electives ask for B-1 (or business entry under the Visa Waiver Program) and do not accept B-2.',
          ...(standing === 'graduate' ? graduateVisitor : []),
        ],
        grayZone: true,
        sources: ['clerkship', 'graduates', 'visitorVisa'],
      };
    case 'j1':
      return {
        sentences: [
          'You may do what your sponsor’s program, named in your form DS-2019, is for.',
          'For physicians in programs of observation, teaching or research, contact with patients is incidental only and supervised, and the medical school’s dean certifies this in five points.',
          'Clinical training with care of patients runs through the sponsorship of ECFMG (now part of Intealth) and belongs to residencies and fellowships.',
        ],
        grayZone: false,
        sources: ['exchange'],
      };
    case 'f1':
      return {
        sentences: [
          'Practical training outside your school needs the authorization of your school’s international office before the first day, or of USCIS.',
          'That a place is unpaid does not by itself mean that no authorization is needed. Ask the office first, in writing.',
        ],
        grayZone: false,
        sources: ['studentWork'],
      };
    case 'other':
      return {
        sentences: [
          'It depends on your status. Some carry an authorization to work (a card called EAD), some allow study, some neither.',
          'Ask an immigration lawyer before you agree on dates: a wrong step can end the status you have.',
        ],
        grayZone: true,
        sources: ['lawyers'],
      };
    case 'resident':
      return {
        sentences: [
          'You need no visa. Sites still have their own rules for externs: insurance, papers, and what you may do.',
        ],
        grayZone: false,
        sources: [],
      };
  }
}

function visitor(standing: Standing, waiver: boolean): Permits {
  const status = waiver
    ? 'Under the Visa Waiver Program you come as a business visitor for 90 days at most. It cannot be extended.'
    : 'B-1 is the visitor status that is foreseen for unpaid electives and for observing.';
  const base: SourceId[] = waiver ? ['clerkship', 'waiver'] : ['clerkship', 'businessVisitor'];
  if (standing === null) return { sentences: [status, sayFirst], grayZone: true, sources: base };
  if (standing === 'graduate') {
    return { sentences: [status, ...graduateVisitor], grayZone: true, sources: [...base, 'graduates'] };
  }
  return {
    sentences: [
      status,
      `The manual for consular officers foresees an elective clerkship of a student at a foreign medical school. ${electiveOf}`,
      `${practice} If your site is one, treat it as a gray zone and ask.`,
    ],
    grayZone: false,
    sources: base,
  };
}
