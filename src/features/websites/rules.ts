import { z } from 'zod';

/** TGT-5: what an organisation's website says, as proposals; each value rests on a sentence that stands there word for word. */

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The sentence a value rests on: word for word in the page's text, white space aside (`quoteKey` in `quotes.ts`). */
export const evidenceSchema = z.object({ quote: z.string().min(1), url: z.string(), readOn: isoDay });
export type Evidence = z.infer<typeof evidenceSchema>;

/** A value with its sentence, or an honest "unclear": there is no value without a sentence. */
export type Claim<T> = { value: T; evidence: Evidence } | { value: 'unclear' };

function claimOf<T extends z.ZodType>(value: T) {
  return z.union([
    z.object({ value, evidence: evidenceSchema }),
    z.object({ value: z.literal('unclear') }).strict(),
  ]);
}

export const routeKinds = ['email', 'form', 'portal', 'phone', 'fax', 'post'] as const;
export type RouteKind = (typeof routeKinds)[number];

/** From the most useful person to the least: who can say yes to a rotation, or knows who can. */
export const roles = [
  'program-coordinator',
  'education-office',
  'practice-manager',
  'program-director',
  'medical-director',
  'physician',
  'volunteer-office',
  'general',
] as const;
export type Role = (typeof roles)[number];

const purposes = [
  'externship',
  'elective',
  'observership',
  'residency',
  'volunteering',
  'research',
  'general',
] as const;
export type Purpose = (typeof purposes)[number];

/** How the value stood on the page. */
const waysOfStanding = [
  'mailto',
  'text',
  'spelled out',
  'protected',
  'image text',
  'structured data',
  'link',
] as const;
export type WayOfStanding = (typeof waysOfStanding)[number];

export const routeSchema = z.object({
  kind: z.enum(routeKinds),
  /** An address in lower case, an absolute URL, a number such as +16175550100 (with ;ext=12), or lines of a postal address. */
  value: z.string().min(1),
  /** As printed, without degrees; '' where no person stands beside it. */
  person: z.string(),
  role: z.enum(roles),
  /** The role as printed; '' where none stands beside it. */
  roleText: z.string(),
  purpose: z.enum(purposes),
  how: z.enum(waysOfStanding),
  evidence: evidenceSchema,
});
export type Route = z.infer<typeof routeSchema>;

export const programTypes = [
  'externship',
  'elective',
  'observership',
  'shadowing',
  'research',
  'residency only',
  'none',
] as const;
export type ProgramType = (typeof programTypes)[number];

/** AIM-3: the first question. */
export const audiences = ['students', 'graduates', 'both'] as const;
export type Audience = (typeof audiences)[number];

export const contacts = ['hands-on', 'observing'] as const;
export type Contact = (typeof contacts)[number];

export const visaKinds = ['B-1', 'B-2', 'J-1', 'H-1B', 'F-1', 'ESTA', 'permanent residence'] as const;
export const visaSchema = z.object({
  /** "not accepted": only who needs no visa may come. "own": the visitor obtains it alone. */
  help: z.enum(['sponsored', 'invitation letter', 'own', 'not sponsored', 'not accepted', 'unsaid']),
  kinds: z.array(z.enum(visaKinds)),
});
export type Visa = z.infer<typeof visaSchema>;

export const feePeriods = ['once', 'day', 'week', '2 weeks', '4 weeks', 'month', 'rotation', 'year'] as const;
export const feeSchema = z.object({ usd: z.number().nonnegative(), per: z.enum(feePeriods) });
export type Fee = z.infer<typeof feeSchema>;

export const openStates = ['open', 'closed', 'paused'] as const;
export type OpenState = (typeof openStates)[number];

export const letterPolicies = ['given', 'may be given', 'not given'] as const;
export type LetterPolicy = (typeof letterPolicies)[number];

export const programSchema = z.object({
  type: claimOf(z.enum(programTypes)),
  /** As the page calls it; '' where it has no name of its own. */
  name: z.string(),
  audience: claimOf(z.enum(audiences)),
  contact: claimOf(z.enum(contacts)),
  visa: claimOf(visaSchema),
  /** What the rotation itself costs; 0 where the page says that it is free. */
  fee: claimOf(feeSchema),
  /** Application, processing and other fees beside it. */
  otherFees: z.array(z.object({ value: feeSchema, name: z.string(), evidence: evidenceSchema })),
  /** In the page's words, such as "4 weeks". */
  length: claimOf(z.string()),
  dates: claimOf(z.string()),
  state: claimOf(z.enum(openStates)),
  letter: claimOf(z.enum(letterPolicies)),
});
export type Program = z.infer<typeof programSchema>;

const prohibitionScopes = ['faculty', 'department', 'physicians', 'program', 'staff', 'everyone'] as const;
export type ProhibitionScope = (typeof prohibitionScopes)[number];

/** TGT-8: a sentence that forbids a route. The guard blocks what `blocks` names for the whole organisation. */
export const prohibitionSchema = z.object({
  scope: z.enum(prohibitionScopes),
  /** Routes of these kinds to people of these roles; an empty list of roles means everybody. */
  blocks: z.object({ kinds: z.array(z.enum(routeKinds)), roles: z.array(z.enum(roles)) }),
  evidence: evidenceSchema,
  /** The way the page itself offers instead. */
  permitted: routeSchema.nullable(),
});
export type Prohibition = z.infer<typeof prohibitionSchema>;

export const siteReadingSchema = z.object({
  routes: z.array(routeSchema),
  programs: z.array(programSchema),
  prohibitions: z.array(prohibitionSchema),
  /** TGT-2: "USCE program?" */
  usce: claimOf(z.enum(['yes', 'no'])),
  /** AIM-3, for the whole site: may somebody who has graduated come for clinical experience? */
  graduates: claimOf(z.enum(['yes', 'no'])),
});
export type SiteReading = z.infer<typeof siteReadingSchema>;

/** A page as `fetching/` hands it over: decoded text, never bytes. A frame is a page of its own. */
export type ReadPage = { url: string; readOn: string } & (
  { kind: 'html'; html: string } | { kind: 'pdf'; pages: string[] }
);

/** A link worth one of the site's 15 pages; the best first. */
export type LinkToFollow = { url: string; why: string; score: number };
