import { z } from 'zod';
import { textUpTo } from '#plain/fields.ts';

const yesNo = z.enum(['yes', 'no', 'unclear']);
const dollars = z
  .int('must be a whole number of dollars')
  .min(0)
  .max(100_000_000, 'must be at most 100 million dollars')
  .nullable();

/** PKT-3: a quote for malpractice cover, as the insurer wrote it. null and “unclear”: the quote does not say. Money in dollars. */
export const quoteSchema = z.object({
  insurer: textUpTo(120).min(1, 'must not be empty'),
  perClaim: dollars,
  /** All claims of the term together. */
  aggregate: dollars,
  form: z.enum(['occurrence', 'claims-made', 'unclear']),
  /** Claims-made only: whether claims that come after the end are covered. */
  tail: z.enum(['included', 'extra', 'none', 'unclear']),
  coversUsa: yesNo,
  handsOn: yesNo,
  covers: z.enum(['student', 'graduate', 'both', 'unclear']),
  /** For the whole term. */
  price: z.number().min(0).max(1_000_000).nullable(),
  /** What the tail costs on top, where it is extra. */
  tailPrice: z.number().min(0).max(1_000_000).nullable(),
  daysToActivate: z.int().min(0).max(400).nullable(),
  startsOn: z.iso.date('must be a date').nullable(),
  endsOn: z.iso.date('must be a date').nullable(),
  link: z.union([z.literal(''), z.url('must be a web address').max(500)]),
  readOn: z.iso.date('must be a date').nullable(),
  note: textUpTo(1000),
});
export type Quote = z.infer<typeof quoteSchema>;

export const emptyQuote: Quote = {
  insurer: '',
  perClaim: null,
  aggregate: null,
  form: 'unclear',
  tail: 'unclear',
  coversUsa: 'unclear',
  handsOn: 'unclear',
  covers: 'unclear',
  price: null,
  tailPrice: null,
  daysToActivate: null,
  startsOn: null,
  endsOn: null,
  link: '',
  readOn: null,
  note: '',
};
