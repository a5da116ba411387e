import { z } from 'zod';
import { trialRowsForm } from '#features/letters/trial.ts';
import { lists } from '#features/targets/rules.ts';

/** Which rows of the log are shown: it stands in the address, so that each figure is a link to its rows. */
export const logSearchSchema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  list: z.enum(lists).optional().catch(undefined),
  us: z.string().max(2).optional().catch(undefined),
  specialty: z.string().max(200).optional().catch(undefined),
  letter: z.string().max(36).optional().catch(undefined),
  stage: z.enum(['mailed', 'answered', 'yes', 'waiting']).optional().catch(undefined),
  week: z.iso.date().optional().catch(undefined),
  followUpOn: z.iso.date().optional().catch(undefined),
  /** The mails behind a number of a comparison of two wordings. */
  wording: z.string().regex(trialRowsForm).optional().catch(undefined),
});
export type LogSearch = z.infer<typeof logSearchSchema>;

export const noFilter: LogSearch = {
  q: undefined,
  list: undefined,
  us: undefined,
  specialty: undefined,
  letter: undefined,
  stage: undefined,
  week: undefined,
  followUpOn: undefined,
  wording: undefined,
};

/** The same as the API asks for it. */
export function logQuery({ q, us, ...rest }: LogSearch) {
  const all = { ...rest, search: q, usState: us };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const stageNames = {
  mailed: 'Written to',
  answered: 'Answered',
  yes: 'Said yes',
  waiting: 'Waiting for an answer',
} as const;
