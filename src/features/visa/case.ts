import { z } from 'zod';
import { ways } from './ways.ts';

/** What the applicant decided about the visa; exams, blocks and appointments stand elsewhere. */
const visaCaseSchema = z.object({
  way: z.enum(ways).nullable(),
  /** The items that are done, with the day. */
  done: z.record(z.string().max(40), z.iso.date()),
});
export type VisaCase = z.infer<typeof visaCaseSchema>;

export const noCase: VisaCase = { way: null, done: {} };
