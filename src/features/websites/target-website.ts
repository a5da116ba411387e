import { z } from 'zod';
import { findingSchema } from './findings.ts';
import { evidenceSchema, prohibitionSchema, routeSchema } from './rules.ts';

const refusalSchema = z.object({
  field: z.string(),
  value: z.string(),
  reason: z.string(),
  mend: z.string(),
});

const lookedAtSchema = z.object({
  url: z.string(),
  kind: z.enum(['html', 'pdf']).nullable(),
  refusal: refusalSchema.nullable(),
});

/** A way other than e-mail, and what is needed to go it. */
const taskSchema = z.object({
  id: z.string(),
  route: routeSchema,
  doneOn: z.string().nullable(),
  note: z.string(),
  /** What time it is there now: “Tuesday 9:05 AM”; two where a state has two time zones. */
  timesThere: z.array(z.string()),
  isOfficeHours: z.boolean(),
  /** TGT-8: the sentence that forbids this way by now. */
  forbiddenBy: evidenceSchema.nullable(),
});
export type RouteTask = z.infer<typeof taskSchema>;

const decisionStates = ['proposed', 'accepted', 'edited', 'rejected'] as const;

/** What the part “Website” of a target shows. */
export const targetWebsiteSchema = z.object({
  address: z.string(),
  state: z
    .object({
      readAt: z.string().nullable(),
      refusal: refusalSchema.nullable(),
      pages: z.array(lookedAtSchema),
      reading: z
        .object({
          state: z.enum(['waiting', 'reading', 'done', 'failed', 'cancelled']),
          pages: z.number(),
          paused: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  findings: z.array(
    z.object({
      id: z.string(),
      finding: findingSchema,
      state: z.enum(decisionStates),
      /** As it was accepted, with the sentence of that day. */
      taken: findingSchema.nullable(),
      decidedAt: z.string().nullable(),
      /** What the page said before. */
      before: findingSchema.nullable(),
      isNew: z.boolean(),
      isGone: z.boolean(),
      forbiddenBy: evidenceSchema.nullable(),
    }),
  ),
  prohibitions: z.array(
    z.object({
      id: z.string(),
      prohibition: prohibitionSchema,
      overruled: z.object({ id: z.string(), reason: z.string(), at: z.string() }).nullable(),
      earlier: z.array(z.object({ reason: z.string(), from: z.string(), until: z.string() })),
    }),
  ),
  tasks: z.array(taskSchema),
});
export type TargetWebsite = z.infer<typeof targetWebsiteSchema>;
export type ShownFinding = TargetWebsite['findings'][number];
