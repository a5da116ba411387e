import type { MergeValues } from './liquid.ts';
import { type Addressee, recipientPerson, salutation } from './salutation.ts';
import type { Audience } from './rules.ts';

/** Where a missing fact is entered, as the applicant finds it on the screen. */
type EnterAt = { href: string; label: string };

/** One merge field: its name as written between braces, and what it means. */
export type Field = { name: string; meaning: string; enterAt: EnterAt };

/** A fact that a letter would state although it is missing or no longer true (RDY-7). */
export type MissingFact = { field: string; meaning: string; enterAt: EnterAt };

/** The parts of a target that letters may name. */
export type LetterRecipient = Addressee & { city: string; state: string };

/** What a follow-up says of the first mail (CMP-3). firstSentOn is a day as people read it: “November 24, 2026”. */
export type LetterThread = { firstSubject: string; firstSentOn: string };

const profile = (label: string): EnterAt => ({ href: '/profile', label });
const target: EnterAt = { href: '/targets', label: 'Targets, in the row of this target' };
const followUpsOnly: EnterAt = { href: '/letters', label: 'Use this field in follow-ups only' };
const draft: EnterAt = { href: '/campaign', label: 'Campaign, beside the draft' };

/** Every field of every letter. The editor lists exactly these; any other name is refused. */
export const fields: readonly Field[] = [
  applicant('name', 'Your full name', 'Profile, Name'),
  applicant('email', 'Your e-mail address', 'Profile, E-mail address'),
  applicant('phone', 'Your telephone number', 'Profile, Phone'),
  applicant('linkedIn', 'The link to your LinkedIn page', 'Profile, LinkedIn'),
  applicant('school', 'Your medical school', 'Profile, Medical school'),
  applicant('country', 'The country of your medical school', 'Profile, Country of the school'),
  applicant('graduationYear', 'The year in which you graduate or graduated', 'Profile, Graduation year'),
  applicant('isStudent', '“yes” while you are a student: for conditions', 'Profile, Student or graduate'),
  applicant('isGraduate', '“yes” once you have graduated: for conditions', 'Profile, Student or graduate'),
  applicant('exams', 'Your exams in one phrase, as your profile holds them', 'Profile, Exams'),
  applicant('step1', 'USMLE Step 1: “passed”', 'Profile, Exams'),
  applicant('step2ck', 'USMLE Step 2 CK: your score, or “passed”', 'Profile, Exams'),
  applicant('ecfmg', '“ECFMG certified”, if you are', 'Profile, Exams'),
  applicant('certifications', 'Your current BLS and ACLS cards in one sentence', 'Profile, Certifications'),
  applicant('specialty', 'The specialty you aim for', 'Profile, Specialty'),
  applicant('matchYear', 'The year of the Match you apply in', 'Profile, Match year'),
  applicant('availability', 'The months in which you can come', 'Profile, Availability'),
  applicant('weeks', 'For how many weeks you can come', 'Profile, Availability'),
  applicant('bio', 'Your short bio', 'Profile, Bio'),
  applicant('externship', 'Your last finished US externship in one phrase', 'Profile, Experience'),
  {
    name: 'applicant.supervisor',
    meaning: 'Who supervised it, where this reader may be told',
    enterAt: { href: '/next?tab=introductions', label: 'Next, Introductions' },
  },
  { name: 'recipient.salutation', meaning: 'How the letter begins: “Dear Dr. Okafor”', enterAt: target },
  { name: 'recipient.name', meaning: 'The name of the person written to', enterAt: target },
  { name: 'recipient.role', meaning: 'What this person does there', enterAt: target },
  { name: 'recipient.organisation', meaning: 'The hospital, clinic or practice', enterAt: target },
  { name: 'recipient.city', meaning: 'Its city', enterAt: target },
  { name: 'recipient.state', meaning: 'Its state, in two letters', enterAt: target },
  {
    name: 'recipient.personalLine',
    meaning: 'A sentence you write for this recipient alone',
    enterAt: draft,
  },
  {
    name: 'thread.firstSubject',
    meaning: 'The subject of your first mail (follow-ups only)',
    enterAt: followUpsOnly,
  },
  {
    name: 'thread.firstSentOn',
    meaning: 'The day of your first mail (follow-ups only)',
    enterAt: followUpsOnly,
  },
];

function applicant(name: string, meaning: string, where: string): Field {
  return { name: `applicant.${name}`, meaning, enterAt: profile(where) };
}

/** The values of all fields for one letter. Texts are trimmed; an empty one is a missing fact. */
export function mergeValues(given: {
  proven: Record<string, string | null>;
  recipient: LetterRecipient;
  audience: Audience;
  personalLine: string;
  thread: LetterThread | null;
}): MergeValues {
  const person = recipientPerson(given.audience, given.recipient);
  const isPersonItself =
    given.audience === 'physician' && person !== null && given.recipient.contactPerson === '';
  const values: Record<string, string | null> = {
    'recipient.salutation': salutation(given.audience, given.recipient),
    'recipient.name': person ? `${person.given} ${person.last}`.trim() : null,
    'recipient.role': given.recipient.contactRole,
    'recipient.organisation': isPersonItself ? null : given.recipient.name,
    'recipient.city': given.recipient.city,
    'recipient.state': given.recipient.state,
    'recipient.personalLine': given.personalLine,
    'thread.firstSubject': given.thread?.firstSubject ?? null,
    'thread.firstSentOn': given.thread?.firstSentOn ?? null,
  };
  const grouped: MergeValues = {};
  for (const { name } of fields) {
    const [group = '', own = ''] = name.split('.');
    const value = group === 'applicant' ? given.proven[own] : values[name];
    (grouped[group] ??= {})[own] = value?.trim() || null;
  }
  return grouped;
}

/** The fields by name with what is to be entered where, for the list of what is missing. */
export function missingFacts(names: readonly string[]): MissingFact[] {
  return fields
    .filter((field) => names.includes(field.name))
    .map(({ name, meaning, enterAt }) => ({ field: name, meaning, enterAt }));
}
