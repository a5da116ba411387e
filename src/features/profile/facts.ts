import { z } from 'zod';
import { textUpTo } from '#plain/fields.ts';

const day = z.iso.date('must be a date').nullable();
const year = z
  .int('must be a year')
  .min(1950, 'must be a year after 1950')
  .max(2100, 'must be a year')
  .nullable();
const score = z
  .int('must be a whole number')
  .min(1)
  .max(300, 'a three-digit score is at most 300')
  .nullable();

/** A card that expires, such as BLS: Basic Life Support, or ACLS: Advanced Cardiovascular Life Support. */
const cardSchema = z.object({ issuedOn: day, expiresOn: day });

export const experienceKinds = [
  'rotation',
  'internship',
  'employment',
  'volunteering',
  'us-externship',
  'us-observership',
] as const;

const needed = (most: number) => textUpTo(most).min(1, 'must not be empty');
const lines = (most: number, each: number) => z.array(needed(each)).max(most).default([]);

/** What was done somewhere: title, place with its city, first and last day (null: unknown, or still going on). */
const activity = {
  title: needed(200),
  place: needed(200),
  city: textUpTo(120).default(''),
  from: day,
  to: day,
  /** What was done or reached, a line each. */
  highlights: lines(12, 400),
};

const experienceSchema = z.object({ kind: z.enum(experienceKinds), ...activity });
const researchSchema = z.object(activity);
/** A degree beside the medical school of `school`: `title` is the degree, `place` the school. */
const educationSchema = z.object(activity);
/** A card or certificate beside BLS and ACLS. */
const certificationSchema = z.object({
  name: needed(200),
  issuer: textUpTo(200).default(''),
  ...cardSchema.shape,
});

/** Everything the applicant states about themselves. The only source of facts for letters, CV and bio (RDY-7). */
export const profileSchema = z.object({
  /** AIM-3: the first question, because much depends on it. */
  standing: z.enum(['student', 'graduate']).nullable(),
  name: textUpTo(200),
  email: z.union([z.literal(''), z.email('must be an e-mail address')]),
  phone: textUpTo(60),
  /** Where the applicant lives: city and country. */
  residence: textUpTo(200).default(''),
  school: textUpTo(300),
  /** The medical degree as the school names it, such as MBBS. */
  degree: textUpTo(60).default(''),
  country: textUpTo(120),
  graduationYear: year,
  step1: z.object({ status: z.enum(['none', 'scheduled', 'passed']), score, on: day }),
  step2ck: z.object({ status: z.enum(['none', 'scheduled', 'passed']), score, on: day }),
  ecfmg: z.object({ certified: z.boolean(), on: day }),
  specialty: textUpTo(120),
  matchYear: year,
  bls: cardSchema,
  acls: cardSchema,
  experience: z.array(experienceSchema).max(60),
  education: z.array(educationSchema).max(20).default([]),
  research: z.array(researchSchema).max(60).default([]),
  publications: z.array(textUpTo(600).min(1)).max(200),
  presentations: lines(200, 600),
  awards: lines(60, 300),
  memberships: lines(60, 300),
  certifications: z.array(certificationSchema).max(40).default([]),
  bio: textUpTo(2000),
  linkedIn: z.object({
    url: z.union([
      z.literal(''),
      z
        .string()
        .trim()
        .max(300)
        .regex(/^https:\/\/([a-z]+\.)?linkedin\.com\/\S+$/i, 'must begin with https://www.linkedin.com/'),
    ]),
    headline: textUpTo(220),
    formalPhoto: z.boolean(),
    sameFactsAsCv: z.boolean(),
  }),
  availability: z.object({ from: day, to: day }),
  languages: textUpTo(300),
});

export type Profile = z.infer<typeof profileSchema>;

export const emptyProfile: Profile = {
  standing: null,
  name: '',
  email: '',
  phone: '',
  residence: '',
  school: '',
  degree: '',
  country: '',
  graduationYear: null,
  step1: { status: 'none', score: null, on: null },
  step2ck: { status: 'none', score: null, on: null },
  ecfmg: { certified: false, on: null },
  specialty: '',
  matchYear: null,
  bls: { issuedOn: null, expiresOn: null },
  acls: { issuedOn: null, expiresOn: null },
  experience: [],
  education: [],
  research: [],
  publications: [],
  presentations: [],
  awards: [],
  memberships: [],
  certifications: [],
  bio: '',
  linkedIn: { url: '', headline: '', formalPhoto: false, sameFactsAsCv: false },
  availability: { from: null, to: null },
  languages: '',
};

/** Facts as they were kept, completed by what an older Foothold did not ask for. */
export function completed(kept: Partial<Profile> | undefined): Profile {
  const { experience = [], ...facts } = kept ?? {};
  return {
    ...emptyProfile,
    ...facts,
    experience: experience.map((one) => ({ ...one, city: one.city ?? '', highlights: one.highlights ?? [] })),
  };
}
