/** PKT-1: the kinds of papers that sites ask for, in the order in which they usually ask. */
export const paperKinds = [
  'passport',
  'diploma',
  'transcript',
  'ecfmg',
  'scores',
  'immunisations',
  'bls',
  'acls',
  'background',
  'photo',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What each is called, what it is for those who read it the first time, and when to think of a new one before it ends. */
export const kindFacts: Readonly<Record<PaperKind, { name: string; about: string; warnDaysBefore: number }>> =
  {
    passport: {
      name: 'Passport',
      about: 'The page with your photo. Many countries must hold a passport that is valid six months longer.',
      // A new passport takes weeks to months, and visa officers look at the next six months.
      warnDaysBefore: 240,
    },
    diploma: { name: 'Diploma', about: 'Your medical degree, with its translation.', warnDaysBefore: 60 },
    transcript: { name: 'Transcript', about: 'The list of your courses and marks.', warnDaysBefore: 60 },
    ecfmg: {
      name: 'ECFMG certificate',
      about: 'ECFMG: the body that certifies graduates of schools outside the USA and Canada.',
      warnDaysBefore: 60,
    },
    scores: { name: 'Score report', about: 'USMLE Step 1 or Step 2 CK, as a PDF.', warnDaysBefore: 60 },
    immunisations: {
      name: 'Immunisation record',
      about: 'Vaccinations, blood tests for antibodies (titres) and the tuberculosis test.',
      warnDaysBefore: 60,
    },
    bls: { name: 'BLS card', about: 'Basic Life Support. Valid for two years.', warnDaysBefore: 60 },
    acls: {
      name: 'ACLS card',
      about: 'Advanced Cardiovascular Life Support. Valid for two years.',
      warnDaysBefore: 60,
    },
    background: {
      name: 'Background check',
      about: 'Police clearance. Sites often want one that is not older than a year.',
      warnDaysBefore: 45,
    },
    photo: { name: 'Photo', about: 'A formal photo, as for a badge.', warnDaysBefore: 60 },
    other: { name: 'Other paper', about: 'Anything else that a site asks for.', warnDaysBefore: 60 },
  };
