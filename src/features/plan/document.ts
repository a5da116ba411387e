import { z } from 'zod';
import { daysBetween } from '#plain/time.ts';
import { phaseKeys } from './phases.ts';

const day = z.iso.date('must be a date');
const zones = new Set(Intl.supportedValuesOf('timeZone'));
const timeZone = z
  .string()
  .refine((name) => name === 'UTC' || zones.has(name), 'must be a time zone such as Asia/Karachi');

/** From the first to the last day, of a phase or of a date. */
export const spanSchema = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before the first day' })
  .refine(({ from, to }) => daysBetween(from, to) <= 400, {
    path: ['to'],
    message: 'must be within 400 days',
  });

export const factKinds = ['exam', 'place', 'visa'] as const;
export type FactKind = (typeof factKinds)[number];

/** A date that came from outside and moves the plan: an exam, a confirmed place, a visa appointment. */
export const factInputSchema = z
  .object({
    kind: z.enum(factKinds),
    title: z.string().trim().min(1, 'must not be empty').max(120),
    /** The hour of an appointment, where it takes place; null: the whole day. */
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30')
      .nullable(),
    timeZone,
    /** The target that confirmed the place. */
    targetId: z.string().max(80).nullable(),
  })
  .and(spanSchema);
export type FactInput = z.infer<typeof factInputSchema>;
export type Fact = FactInput & { id: string };

/** Everything the applicant decided about the plan; what follows from it is arranged, not stored. */
export const planSchema = z.object({
  startOn: day,
  timeZone,
  /** Phases that were moved by hand. */
  moves: z.partialRecord(z.enum(phaseKeys), spanSchema),
  facts: z.array(z.intersection(factInputSchema, z.object({ id: z.uuid() }))).max(60),
});
export type Plan = z.infer<typeof planSchema>;

export const startSchema = z.object({ startOn: day, timeZone });
