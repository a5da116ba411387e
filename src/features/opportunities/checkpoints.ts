import { z } from 'zod';
import { evidenceSchema } from '#features/websites/rules.ts';

/** STR-1: the plan's five checkpoints, in its order. */
export const checkpoints = ['site', 'hands', 'letter', 'physicians', 'reviews'] as const;
export type Checkpoint = (typeof checkpoints)[number];

export const signs = ['good', 'red', 'unclear'] as const;
export type Sign = (typeof signs)[number];

/**
 * What a text shows at one checkpoint. `because`: what the quote shows, in our words. A good sign or a red flag always
 * has a quote; `unclear` has one only where the text speaks of it without deciding.
 */
const findingSchema = z.object({
  sign: z.enum(signs),
  because: z.string(),
  evidence: evidenceSchema.nullable(),
});
export type CheckpointFinding = z.infer<typeof findingSchema>;

export const findingsSchema = z.record(z.enum(checkpoints), findingSchema);
export type Findings = z.infer<typeof findingsSchema>;

/** How a checkpoint is called, what would be a good sign, and what to ask where it is none. */
export const checkpointWords: Readonly<Record<Checkpoint, { name: string; good: string; ask: string }>> = {
  site: {
    name: 'The place',
    good: 'The hospital or clinic is named.',
    ask: 'At which hospital or clinic would I be, at which address, on which days?',
  },
  hands: {
    name: 'Hands-on work',
    good: 'It says in clear words what you do with patients.',
    ask: 'Would I take histories, examine patients, present them and write notes? What would I not be allowed to do?',
  },
  letter: {
    name: 'Letter of recommendation',
    good: 'The physician decides after seeing your work.',
    ask: 'Who writes the letter, and on what does it depend whether one is written?',
  },
  physicians: {
    name: 'The physician',
    good: 'A physician with board certification is named.',
    ask: 'What is the name of the physician who would supervise me, and what is the board certification?',
  },
  reviews: {
    name: 'Reviews',
    good: 'Former externs tell details that one can ask about.',
    ask: 'May I talk with one or two people who were there last year?',
  },
};
