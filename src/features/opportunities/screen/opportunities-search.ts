import { z } from 'zod';
import { stages } from '../board.ts';

/** What the address of the page says, so that a view can be kept and shared. */
export const searchSchema = z.object({
  open: z.string().optional().catch(undefined),
  /** Ids with commas between them. */
  compare: z.string().max(400).optional().catch(undefined),
  /** The column that a phone shows. */
  column: z.enum(stages).optional().catch(undefined),
});
