import { z } from 'zod';

const text = z.string().optional();
/** ISO 8601, of which the month and the day may be missing: `2021`, `2021-03`, `2021-03-15`. */
const date = z
  .string()
  .regex(
    /^([1-2]\d{3})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date such as 2021-03-15 or 2021-03',
  )
  .optional();
const lines = z.array(z.string()).optional();
const many = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.looseObject(shape)).optional();

/** JSON Resume 1.0.0 (jsonresume.org/schema), as far as a physician's CV has a place for it. Everything else is left alone. */
export const jsonResumeSchema = z.looseObject({
  basics: z
    .looseObject({
      name: text,
      label: text,
      email: z.union([z.literal(''), z.email('must be an e-mail address')]).optional(),
      phone: text,
      summary: text,
      location: z.looseObject({ address: text, city: text, region: text, countryCode: text }).optional(),
      profiles: many({ network: text, username: text, url: text }),
    })
    .optional(),
  work: many({
    name: text,
    position: text,
    location: text,
    startDate: date,
    endDate: date,
    summary: text,
    highlights: lines,
  }),
  volunteer: many({
    organization: text,
    position: text,
    startDate: date,
    endDate: date,
    summary: text,
    highlights: lines,
  }),
  education: many({
    institution: text,
    area: text,
    studyType: text,
    startDate: date,
    endDate: date,
    score: text,
    courses: lines,
  }),
  awards: many({ title: text, date: date, awarder: text, summary: text }),
  certificates: many({ name: text, issuer: text, date: date }),
  publications: many({ name: text, publisher: text, releaseDate: date, summary: text }),
  projects: many({
    name: text,
    entity: text,
    startDate: date,
    endDate: date,
    description: text,
    highlights: lines,
  }),
  languages: many({ language: text, fluency: text }),
  meta: z.looseObject({ foothold: z.unknown().optional() }).optional(),
});
export type JsonResume = z.infer<typeof jsonResumeSchema>;
