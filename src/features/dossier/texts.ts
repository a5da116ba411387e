import { type Profile, sentencesOf } from '#features/profile/rules.ts';
import { provenFacts } from '#features/profile/proven-facts.ts';
import type { IsoDate } from '#plain/time.ts';
import { cvParts } from './cv.ts';
import { datesOf } from './cv-dates.ts';

/** A text to copy, and what must be entered first for it to say more. */
export type OfferedText = { id: string; title: string; text: string; missing: string[] };

/** RDY-3, RDY-4: the biography, LinkedIn's parts, and the wording for ERAS, from the same facts as the CV. */
export function textsOf(profile: Profile, today: IsoDate): OfferedText[] {
  return [
    bio(profile, today),
    headline(profile),
    about(profile, today),
    experience(profile),
    education(profile),
    eras(profile, today),
  ];
}

function bio(profile: Profile, today: IsoDate): OfferedText {
  const facts = provenFacts(profile, today);
  const newest = newestWork(profile);
  const from = [profile.school, profile.country].filter(Boolean).join(' in ');
  const sentences = [
    from &&
      profile.standing === 'student' &&
      `I am a medical student at ${from}${profile.graduationYear ? `, and I expect to graduate in ${profile.graduationYear}` : ''}.`,
    from &&
      profile.standing === 'graduate' &&
      `I am a physician and graduated from ${from}${profile.graduationYear ? ` in ${profile.graduationYear}` : ''}.`,
    examSentence(profile),
    newest &&
      `${newest.to ? 'Most recently I worked' : 'I work'} as ${lowerFirst(newest.title)} at ${newest.place}.`,
    profile.research[0] &&
      `My research was on ${lowerFirst(profile.research[0].title.replace(/^research assistant,? */i, ''))}.`,
    facts['specialty'] &&
      `I am applying to train in ${facts['specialty']}${profile.matchYear ? `, for the ${profile.matchYear} Match` : ''}.`,
  ].filter((one): one is string => Boolean(one));
  const missing = [
    ...unsaidStanding(profile),
    ...(profile.school ? [] : ['your medical school']),
    ...(profile.specialty ? [] : ['your specialty']),
    ...(newest ? [] : ['your work with patients']),
  ];
  return {
    id: 'bio',
    title: 'Short biography (3 to 5 sentences)',
    text: sentences.slice(0, 5).join(' '),
    missing,
  };
}

/** Only what was passed, so that no reader can call it untrue (RDY-7). */
function examSentence({ ecfmg, step1, step2ck }: Profile): string {
  const passed = [
    ...(step1.status === 'passed' ? ['USMLE Step 1'] : []),
    ...(step2ck.status === 'passed'
      ? [
          `${step1.status === 'passed' ? '' : 'USMLE '}Step 2 CK${step2ck.score ? ` with a score of ${step2ck.score}` : ''}`,
        ]
      : []),
  ].join(' and ');
  if (ecfmg.certified) return `I am ECFMG certified${passed ? ` and passed ${passed}` : ''}.`;
  return passed ? `I passed ${passed}.` : '';
}

/** AIM-3: without that answer nobody is called a student or a physician. */
const unsaidStanding = ({ standing }: Profile) =>
  standing === null ? ['whether you are a student or a graduate'] : [];

const mostOfHeadline = 220;

function headline(profile: Profile): OfferedText {
  const { standing, ecfmg, specialty, matchYear } = profile;
  const graduate = ecfmg.certified ? 'ECFMG-certified physician' : 'Physician';
  const parts = [
    standing && { student: 'Medical student', graduate }[standing],
    specialty && `applying to ${specialty}${matchYear ? `, Match ${matchYear}` : ''}`,
    profile.research.length > 0 && 'clinical research',
  ].filter(Boolean);
  return {
    id: 'headline',
    title: 'LinkedIn: headline',
    text: parts.join(' | ').slice(0, mostOfHeadline),
    missing: unsaidStanding(profile),
  };
}

function about(profile: Profile, today: IsoDate): OfferedText {
  const { text, missing } = bio(profile, today);
  const block = provenFacts(profile, today)['availability'];
  const languages = profile.languages ? `Languages: ${profile.languages}.` : '';
  return {
    id: 'about',
    title: 'LinkedIn: About',
    text: [profile.bio || text, block ? `I am free for a clinical externship in ${block}.` : '', languages]
      .filter(Boolean)
      .join('\n\n'),
    missing: profile.bio && sentencesOf(profile.bio).length > 0 ? [] : missing,
  };
}

function experience({ experience: list }: Profile): OfferedText {
  const text = list
    .map(({ title, place, city, from, to, highlights }) =>
      [
        `${title}, ${[place, city].filter(Boolean).join(', ')}`,
        datesOf(from, to),
        ...highlights.map((one) => `• ${one}`),
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
  return {
    id: 'experience',
    title: 'LinkedIn: Experience',
    text,
    missing: list.length > 0 ? [] : ['your work with patients'],
  };
}

function education(profile: Profile): OfferedText {
  const [part] = cvParts(profile, '9999-12-31').filter(({ id }) => id === 'education');
  const text = (part?.entries ?? [])
    .map(({ title, place, dates }) => [title, place, dates].filter(Boolean).join(', '))
    .join('\n');
  return {
    id: 'education',
    title: 'LinkedIn: Education',
    text,
    missing: text ? [] : ['your medical school'],
  };
}

/** ERAS (Electronic Residency Application Service) asks for each experience in fields of its own; a description has 750 characters. */
const mostOfEras = 750;

function eras(profile: Profile, today: IsoDate): OfferedText {
  const activities = [
    ...profile.experience.map((one) => ({ type: erasTypes[one.kind], ...one })),
    ...profile.research.map((one) => ({ type: 'Research', ...one })),
  ];
  const text = activities
    .map(({ type, title, place, city, from, to, highlights }) =>
      [
        `Experience type: ${type}`,
        `Organization: ${place}`,
        `Position title: ${title}`,
        `Location: ${city || 'not entered'}`,
        `Dates: ${datesOf(from, to) || 'not entered'}`,
        `Description: ${highlights.join('; ').slice(0, mostOfEras) || 'not entered'}`,
      ].join('\n'),
    )
    .join('\n\n');
  const exams = (cvParts(profile, today).find(({ id }) => id === 'exams')?.entries ?? []).map(
    ({ title, place, dates }) => [title, place, dates].filter(Boolean).join(', '),
  );
  return {
    id: 'eras',
    title: 'ERAS: wording for the fields',
    text: [...exams, text].filter(Boolean).join('\n\n'),
    missing: activities.length > 0 ? [] : ['your experience'],
  };
}

const erasTypes: Record<Profile['experience'][number]['kind'], string> = {
  rotation: 'Education/Training',
  internship: 'Education/Training',
  employment: 'Work',
  volunteering: 'Volunteer/Service/Advocacy',
  'us-externship': 'Education/Training',
  'us-observership': 'Education/Training',
};

function newestWork({ experience: list }: Profile) {
  return list
    .filter(({ kind }) => kind === 'employment' || kind === 'internship')
    .toSorted((a, b) => (b.to ?? '9999').localeCompare(a.to ?? '9999'))[0];
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
