import { z } from 'zod';
import { lists } from '#features/targets/rules.ts';

/** TGT-3: what the directory holds. A clinic is a health center site, a practice a group at one address. */
export const kinds = ['hospital', 'clinic', 'practice', 'physician'] as const;
export type Kind = (typeof kinds)[number];

/**
 * TGT-4: the largest number of points of each part of the score, 100 in all. How points are given stands in
 * friendliness.ts.
 */
export const mostPoints = { share: 40, teaching: 25, sponsor: 15, shortage: 10, healthCenter: 10 } as const;
export type Part = keyof typeof mostPoints;

const points = z.number();

/**
 * TGT-4: the counts behind a score. Each part is null where the files do not tell; that is not the same as zero.
 * share: physicians of a group in a specialty whose school is not on the CMS list; never of one person.
 */
export const signalsSchema = z.object({
  share: z
    .object({
      /** Whose physicians were counted: the smallest group that is large enough. */
      level: z.enum(['practice', 'hospital', 'county', 'state']),
      of: z.string(),
      specialty: z.string(),
      /** Physicians whose school is told, without those printed as DO; and how many of them are not on the list. */
      told: z.number(),
      unlisted: z.number(),
      /** The 95% interval of the share (Wilson), from 0 to 1. */
      low: z.number(),
      high: z.number(),
      /** The share of the state in this specialty, from 0 to 1. */
      state: z.number(),
      points,
    })
    .nullable(),
  /** Residents in full-time equivalents (FTE), and the fiscal year of the cost report. */
  teaching: z.object({ hospital: z.string(), residents: z.number(), year: z.number(), points }).nullable(),
  /** Certified H-1B labor condition applications for physicians. */
  sponsor: z
    .object({ employer: z.string(), applications: z.number(), from: z.string(), to: z.string(), points })
    .nullable(),
  /** Primary-care Health Professional Shortage Area (HPSA) of the county, a part of it, or of the clinic itself. */
  shortage: z
    .object({
      area: z.string(),
      extent: z.enum(['county', 'part of county', 'clinic']),
      score: z.number(),
      points,
    })
    .nullable(),
  healthCenter: z.object({ type: z.enum(['FQHC', 'look-alike']), points }).nullable(),
});
export type Signals = z.infer<typeof signalsSchema>;

/** One line of a search's answer. Texts are '' when unknown. */
export const foundSchema = z.object({
  /** `hospital-330080`, `clinic-BPS-H80-000078`, `practice-0648573568-…`, `physician-1003000126`. */
  id: z.string(),
  kind: z.enum(kinds),
  name: z.string(),
  /** What it is: the hospital's type, “Group practice, 14 physicians”, or a physician's credential. */
  about: z.string(),
  specialty: z.string(),
  /** The practice or hospital of a physician, the health center of a clinic. */
  organisation: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  street: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  phone: z.string(),
  website: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** Miles from the place searched around. */
  miles: z.number().nullable(),
  /** 0 to 100. */
  score: z.number(),
  signals: signalsSchema,
  onList: z.boolean(),
});
export type Found = z.infer<typeof foundSchema>;

export const sortings = ['score', 'distance', 'name'] as const;

/** What a search asks. Empty texts and lists ask for everything. */
export const searchSchema = z.object({
  list: z.enum(lists),
  /** As people write it: “IM”, “psych”. */
  specialty: z.string().max(100).default(''),
  states: z.array(z.string().length(2)).max(60).default([]),
  /** A ZIP code or a city, “Bronx, NY”. */
  near: z.string().max(120).default(''),
  /** Miles around `near`. */
  within: z.number().int().min(1).max(500).default(25),
  /** Words of the name of a physician, practice, hospital or city; typing errors are forgiven. */
  name: z.string().max(120).default(''),
  onlyTeaching: z.boolean().default(false),
  onlyHealthCenters: z.boolean().default(false),
  onlyShortage: z.boolean().default(false),
  onlyNew: z.boolean().default(false),
  sort: z.enum(sortings).default('score'),
  page: z.number().int().min(1).max(2_000).default(1),
});
export type Search = z.infer<typeof searchSchema>;

/** Rows on a page of a search's answer. */
export const PAGE = 50;
