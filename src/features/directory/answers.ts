import { z } from 'zod';
import { PAGE, foundSchema, searchSchema, signalsSchema } from './rules.ts';

/** TGT-3: what a search answers: one page of rows, with the counts of all. */
export const searchAnswerSchema = z.object({
  total: z.number(),
  page: z.number(),
  rows: z.array(foundSchema),
  /** How many each state has, when the states are left out of the same search: for the map. */
  states: z.array(z.object({ state: z.string(), count: z.number() })),
  /** How what was typed was taken. */
  understood: z.object({
    specialty: z.string().nullable(),
    near: z.object({ label: z.string(), latitude: z.number(), longitude: z.number() }).nullable(),
    /** `taken` holds the words of the directory that are near enough, the nearest first. */
    words: z.array(z.object({ typed: z.string(), taken: z.array(z.string()) })),
  }),
  /** What the searcher should know, in sentences. */
  notes: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** A fact with the official file that tells it; href where it can be opened. */
const factSchema = z.object({
  label: z.string(),
  value: z.string(),
  source: z.string(),
  href: z.string().nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** Two names of one place. apart: this workspace says that they are two places. */
const joinSchema = z.object({
  id: z.string(),
  name: z.string(),
  because: z.string(),
  apart: z.boolean(),
});
export type Join = z.infer<typeof joinSchema>;

const workplaceSchema = z.object({
  id: z.string(),
  kind: z.enum(['hospital', 'clinic', 'practice']),
  name: z.string(),
  about: z.string(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  phone: z.string(),
});
export type Workplace = z.infer<typeof workplaceSchema>;

const colleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  specialty: z.string(),
  city: z.string(),
  state: z.string(),
  score: z.number(),
});
export type Colleague = z.infer<typeof colleagueSchema>;

/** TGT-7: a ready-made search on the web. */
const linkSearchSchema = z.object({
  group: z.enum(['web', 'maps', 'doximity']),
  title: z.string(),
  about: z.string(),
  href: z.string(),
});
export type LinkSearch = z.infer<typeof linkSearchSchema>;

/** TGT-3: everything the directory knows of one entry. */
export const entrySchema = z.object({
  found: foundSchema,
  facts: z.array(factSchema),
  /** Other names that were joined into this entry. */
  otherNames: z.array(joinSchema),
  /** When this entry is itself another name of a place: that place. */
  joinedInto: joinSchema.nullable(),
  /** Where a physician works: practices first, then hospitals. */
  workplaces: z.array(workplaceSchema),
  /** The physicians at this place, or a physician's colleagues in the main practice (without a practice: hospital). */
  people: z.object({
    at: z.string(),
    total: z.number(),
    page: z.number(),
    rows: z.array(colleagueSchema),
  }),
  /** An organisation's score in each specialty, the most physicians first. */
  standings: z.array(
    z.object({ specialty: z.string(), physicians: z.number(), score: z.number(), signals: signalsSchema }),
  ),
  linkSearches: z.array(linkSearchSchema),
  /** How old each official file is from which something of this entry comes. */
  dates: z.array(z.object({ source: z.string(), dated: z.string() })),
});
export type Entry = z.infer<typeof entrySchema>;

/** Which entry is looked at, in which specialty, and which page of the people at it. */
export const entryQuerySchema = z.object({
  specialty: z.string().max(100).default(''),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('1')
    .transform(Number),
});

/** TGT-3: what adding to a list did. label is null when nothing was added. */
export const addedSchema = z.object({
  added: z.number(),
  passedOver: z.array(z.object({ id: z.string(), name: z.string(), why: z.string() })),
  /** As the undo button names it: “adding 50 targets from the directory”. */
  label: z.string().nullable(),
});
export type Added = z.infer<typeof addedSchema>;

export const addSchema = z.object({
  ids: z.array(z.string().max(120)).min(1).max(500),
  specialty: z.string().max(100).default(''),
});

export const addBestSchema = z.object({
  search: searchSchema,
  count: z.number().int().min(1).max(500).default(PAGE),
  /** At most so many of one practice group, health center or hospital. */
  perOrganisation: z.number().int().min(1).max(50).default(3),
  /** Also clinics in schools and mobile vans, which are passed over otherwise. */
  alsoUnlikely: z.boolean().default(false),
});
export type AddBest = z.infer<typeof addBestSchema>;

export const apartSchema = z.object({ id: z.string().max(120), apart: z.boolean() });
