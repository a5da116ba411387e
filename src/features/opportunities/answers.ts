import { z } from 'zod';
import { evidenceSchema, feeSchema, openStates, visaSchema } from '#features/websites/rules.ts';
import { stages } from './board.ts';
import { checkpoints, findingsSchema } from './checkpoints.ts';
import { costNames, costsSchema } from './costs.ts';
import { experienceTypes, labels } from './experience.ts';
import { origins } from './opportunity.ts';

/** The shapes in which opportunities are answered to their page. */

const claimOf = <T extends z.ZodType>(value: T) =>
  z.union([z.object({ value, evidence: evidenceSchema }), z.object({ value: z.literal('unclear') })]);
const yesNo = claimOf(z.enum(['yes', 'no']));
const answer = z.enum(['yes', 'no', 'unclear']);
const day = z.string().nullable();

const classified = z.object({ type: z.enum([...experienceTypes, 'unclear']), why: z.string() });
const sum = z.object({
  total: z.number(),
  unknown: z.array(z.enum(costNames)),
  perWeek: z.number().nullable(),
  perHandsOnWeek: z.number().nullable(),
});

const cardSchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.enum(stages),
  origin: z.enum(origins),
  outreachId: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  type: z.enum([...experienceTypes, 'unclear']),
  disagrees: z.boolean(),
  hasOffer: z.boolean(),
  good: z.number(),
  red: z.number(),
});
export type Card = z.infer<typeof cardSchema>;
export const boardSchema = z.object({ cards: z.array(cardSchema) });

export const opportunitySchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.enum(stages),
  origin: z.enum(origins),
  introducedBy: z.string(),
  outreachId: z.string().nullable(),
  targetId: z.string().nullable(),
  note: z.string(),
  startsOn: day,
  endsOn: day,
  costs: costsSchema,
  revision: z.int(),
  offer: z.object({ text: z.string(), url: z.string(), readOn: day }),
  seen: z.object({
    findings: findingsSchema,
    label: claimOf(z.enum(labels)),
    content: z.object({
      handsOn: yesNo,
      documentation: yesNo,
      careTeam: yesNo,
      letter: yesNo,
      setting: claimOf(z.enum(['inpatient', 'office'])),
    }),
    visa: claimOf(visaSchema),
    fee: claimOf(feeSchema),
    length: claimOf(z.string()),
    dates: claimOf(z.string()),
    open: claimOf(z.enum(openStates)),
    feeSuggested: z.number().nullable(),
    physicians: z.array(z.object({ name: z.string(), npi: z.string().nullable() })),
    classified,
    disagreement: z.object({ text: z.string(), label: evidenceSchema, content: evidenceSchema }).nullable(),
    aim: z.array(z.object({ name: z.string(), met: answer })),
    eligibility: z.object({ open: answer, why: z.string(), evidence: evidenceSchema.nullable() }),
    grayZone: z.string().nullable(),
    sum,
  }),
  /** Whether its weeks stand in the plan; null while it is no place, or the plan was not begun. */
  inPlan: z.boolean().nullable(),
  planBegun: z.boolean(),
});
export type OpportunitySeen = z.infer<typeof opportunitySchema>;

export const comparisonSchema = z.object({
  text: z.string(),
  offers: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      place: z.number(),
      verdict: z.enum(['good', 'ask first', 'leave']),
      reasons: z.array(z.string()),
      questions: z.array(z.object({ checkpoint: z.enum(checkpoints), ask: z.string() })),
      sum,
      costs: costsSchema,
      findings: findingsSchema,
      classified,
      eligibility: z.object({ open: answer, why: z.string(), evidence: evidenceSchema.nullable() }),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** What federal data say of a physician whom an offer names. */
export const lookedUpSchema = z.object({
  asked: z.string(),
  state: z.enum(['found', 'not found', 'no directory']),
  /** Why not, and the way on, in a sentence. */
  about: z.string(),
  found: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      credential: z.string(),
      specialty: z.string(),
      organisation: z.string(),
      place: z.string(),
      registry: z.string(),
    }),
  ),
});
export type LookedUp = z.infer<typeof lookedUpSchema>;
