import { z } from 'zod';
import { costsSchema } from '#features/opportunities/costs.ts';
import { factsSchema } from './facts.ts';

/** A stay as it is answered to pages. */
export const staySchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.enum(['confirmed', 'running', 'done']),
  startsOn: z.string(),
  endsOn: z.string(),
  costs: costsSchema,
  outreachId: z.string().nullable(),
  targetId: z.string().nullable(),
  facts: factsSchema,
  takenUp: z.boolean(),
});
