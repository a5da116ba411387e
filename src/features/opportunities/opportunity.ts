import { z } from 'zod';
import { textUpTo } from '#plain/fields.ts';
import { costsSchema, noCosts } from './costs.ts';

/** Where an opportunity came from. */
export const origins = ['answer', 'offer', 'introduction'] as const;
export type Origin = (typeof origins)[number];
export const originWords: Readonly<Record<Origin, string>> = {
  answer: 'An answer to your mail',
  offer: 'An offer you found',
  introduction: 'An introduction',
};

const day = z.iso.date('must be a date').nullable();
const webAddress = z
  .string()
  .trim()
  .pipe(
    z.union([
      z.literal(''),
      z.url({ protocol: /^https?$/, error: 'must be a web address such as https://…' }),
    ]),
  );

/** The longest text of an offer that is read: about 25 pages. */
export const longestOffer = 60_000;

/** What the applicant writes about an opportunity. */
export const detailsSchema = z
  .object({
    title: textUpTo(160).min(1, 'must not be empty'),
    /** Who introduced them; '' where nobody did. */
    introducedBy: textUpTo(160),
    note: textUpTo(4_000),
    startsOn: day,
    endsOn: day,
    costs: costsSchema,
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'must not be before the first day',
  })
  .refine(
    ({ startsOn, endsOn }) =>
      startsOn === null || endsOn === null || Date.parse(endsOn) - Date.parse(startsOn) <= 400 * 86_400_000,
    { path: ['endsOn'], message: 'must be within 400 days of the first' },
  );
export type Details = z.infer<typeof detailsSchema>;

/** With the revision that the page saw: saved meanwhile in another window, nothing is written over. */
export const basedDetailsSchema = detailsSchema.and(z.object({ revision: z.int().min(0) }));
export type BasedDetails = z.infer<typeof basedDetailsSchema>;

export const newOpportunitySchema = z.object({
  origin: z.enum(['offer', 'introduction']),
  title: textUpTo(160).min(1, 'must not be empty'),
  introducedBy: textUpTo(160).default(''),
});
export type NewOpportunity = z.infer<typeof newOpportunitySchema>;

/** The text of an offer, with the page it stands on ('' for a mail or a message). */
export const offerTextSchema = z.object({
  text: z
    .string()
    .max(longestOffer, `must be at most ${longestOffer.toLocaleString('en-US')} characters`)
    .refine((text) => text.trim() === '' || text.trim().length >= 40, {
      message: 'is too short to read: paste the whole offer',
    }),
  url: webAddress,
});
export type OfferText = z.infer<typeof offerTextSchema>;

export const offerNames: Readonly<Record<keyof OfferText, string>> = {
  text: 'Text of the offer',
  url: 'Web address of the page',
};

export const noDetails = {
  introducedBy: '',
  note: '',
  startsOn: null,
  endsOn: null,
  costs: noCosts,
  revision: 0,
} as const;
