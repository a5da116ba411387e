import { z } from 'zod';

/** What a campaign is compared by. The first three kinds of cause are the plan's; `targets` has five sides. */
export const sides = ['profile', 'letter', 'list', 'specialty', 'state', 'friendliness'] as const;
export type Side = (typeof sides)[number];
export type Suspect = Side | 'delivery';

export const causes = ['profile', 'letters', 'targets'] as const;
export type Cause = (typeof causes)[number];

export const causeOf: Readonly<Record<Suspect, Cause>> = {
  profile: 'profile',
  letter: 'letters',
  list: 'targets',
  specialty: 'targets',
  state: 'targets',
  friendliness: 'targets',
  delivery: 'targets',
};

/** Mails that are alike in everything that is compared. A side that is not known of a mail is null. */
const caseSchema = z.object({
  profile: z.enum(['complete', 'gaps']),
  letter: z.string().nullable(),
  list: z.string().nullable(),
  specialty: z.string().nullable(),
  state: z.string().nullable(),
  friendliness: z.enum(['low', 'middle', 'high']).nullable(),
  fate: z.enum(['positive', 'no', 'waiting', 'cameBack']),
  days: z.int().min(0),
  count: z.int().min(1),
});
export type Case = z.infer<typeof caseSchema>;

/** What is known beside the mails: how many remarks the coach has on each letter; absent where nobody looked. */
export type LetterRemarks = Readonly<Record<string, number>>;
