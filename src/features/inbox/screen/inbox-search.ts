import { z } from 'zod';
import { sortings, works } from '../rules.ts';

/** What the address of the page says, so that a view can be kept and shared. */
export const searchSchema = z.object({
  thread: z.string().optional().catch(undefined),
  view: z.enum(['unmatched']).optional().catch(undefined),
  work: z.enum(works).optional().catch(undefined),
  sorted: z.enum(sortings).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
});
export type InboxSearch = z.infer<typeof searchSchema>;
