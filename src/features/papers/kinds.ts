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

const signs: readonly (readonly [PaperKind, RegExp])[] = [
  ['passport', /passport|reisepass|pasaporte|passeport/],
  ['transcript', /transcript|marks|grades/],
  ['diploma', /diploma|degree|graduation/],
  ['ecfmg', /ecfmg/],
  ['scores', /score|usmle|step.?[12]/],
  ['immunisations', /immuni|vaccin|titer|titre|igra|quantiferon/],
  ['acls', /acls/],
  ['bls', /bls/],
  ['background', /background|police|clearance/],
  ['photo', /headshot|portrait|passphoto/],
];

/** What a paper probably is, by the name of its file. The applicant corrects it. */
export function guessKind(fileName: string): PaperKind {
  const name = fileName.toLowerCase();
  return signs.find(([, sign]) => sign.test(name))?.[0] ?? 'other';
}

/** A title for a new paper: the kind's name, or the file's without its ending where the kind is unknown. */
export function guessTitle(fileName: string): string {
  const kind = guessKind(fileName);
  if (kind !== 'other') return kindFacts[kind].name;
  return (
    fileName
      .replace(/\.[^.]*$/, '')
      .replaceAll(/[_\s]+/g, ' ')
      .trim()
      .slice(0, 120) || 'Paper'
  );
}
