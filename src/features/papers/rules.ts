import { z } from 'zod';
import { waivedLetterIn } from '#features/recommendation/letter.ts';
import { type IsoDate, addDays } from '#plain/time.ts';
import { type PaperKind, kindFacts, paperKinds } from './kinds.ts';

const day = z.iso.date('must be a date').nullable();

/** What the applicant says of a paper, each by itself. */
export const paperFieldsSchema = z.object({
  kind: z.enum(paperKinds),
  title: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(120, 'must be at most 120 characters')
    // LOR-3: a waived letter is never stored.
    .refine((title) => waivedLetterIn(title) === null, {
      error: ({ input }) => waivedLetterIn(String(input)) ?? '',
    }),
  issuedOn: day,
  expiresOn: day,
});
export const paperFactsSchema = paperFieldsSchema.refine(
  ({ issuedOn, expiresOn }) => !issuedOn || !expiresOn || issuedOn <= expiresOn,
  { path: ['expiresOn'], error: 'must not be before the day of issue' },
);
export type PaperFacts = z.infer<typeof paperFactsSchema>;

export const paperFactNames: Readonly<Record<keyof PaperFacts, string>> = {
  kind: 'Kind of paper',
  title: 'Title, as sites see it',
  issuedOn: 'Issued on',
  expiresOn: 'Expires on',
};

/** Whether a paper still holds: `soon` when it is time to see to a new one, `none` when it does not expire. */
export const standings = ['none', 'valid', 'soon', 'expired'] as const;
export type Standing = (typeof standings)[number];

/** PKT-1: how a paper stands today. On its last day it is still valid. */
export function standingOf(paper: { kind: PaperKind; expiresOn: IsoDate | null }, today: IsoDate): Standing {
  const { kind, expiresOn } = paper;
  if (expiresOn === null) return 'none';
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, kindFacts[kind].warnDaysBefore) ? 'soon' : 'valid';
}

/** Deleted papers can be brought back for this many days; then they are gone for good. */
export const daysKeptDeleted = 30;

type Expiring = { kind: PaperKind; expiresOn: IsoDate | null };

/**
 * The papers that Today warns of. Of BLS and ACLS cards the profile warns already (RDY-5), where it knows the day.
 */
export function toWarnOf<Paper extends Expiring>(
  papers: readonly Paper[],
  cardsOfProfile: Readonly<Record<'bls' | 'acls', { expiresOn: IsoDate | null }>>,
  today: IsoDate,
): Paper[] {
  return papers.filter((paper) => {
    const { kind } = paper;
    if ((kind === 'bls' || kind === 'acls') && cardsOfProfile[kind].expiresOn !== null) return false;
    return ['soon', 'expired'].includes(standingOf(paper, today));
  });
}
