import { z } from 'zod';
import { type TargetList, listPlans, lists } from '#features/targets/rules.ts';
import { textUpTo } from '#plain/fields.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

/** Where a physician may be named: in mails to one of the three lists, or in the CV and on LinkedIn. */
export const audiences = [...lists, 'cv'] as const;
export type Audience = (typeof audiences)[number];

/** NXT-1: what a physician agreed to, in which words, and until when. */
export const scopeSchema = z.object({
  physician: textUpTo(120).min(1, 'must name the physician'),
  audiences: z.array(z.enum(audiences)).min(1, 'must name at least one audience'),
  /** Only to this target; null: to everybody of these audiences. */
  onlyTargetId: z.uuid('must be one of your targets').nullable(),
  until: z.iso.date('must be a date').nullable(),
  /** The words in which it was given. */
  words: textUpTo(600).min(5, 'must hold the words that were said'),
  saidOn: z.iso.date('must be a date'),
});
export type Scope = z.infer<typeof scopeSchema>;

/** `withdrawnOn`: the day on which it was taken back; null: it stands. */
export type Consent = Scope & { id: string; opportunityId: string; withdrawnOn: IsoDate | null };

/** Where a name would stand: in a mail to a target, or in the CV. */
export type Occasion = { kind: 'mail'; list: TargetList; targetId: string } | { kind: 'cv' };

/** NXT-1: why a consent does not allow a name there today; null: it does. */
export function whyNotCovered(consent: Consent, occasion: Occasion, today: IsoDate): string | null {
  const { withdrawnOn, until, audiences: allowed, onlyTargetId, saidOn } = consent;
  if (withdrawnOn !== null) return `the consent was taken back on ${dayInWords(withdrawnOn)}`;
  if (until !== null && until < today) return `the consent ended on ${dayInWords(until)}`;
  if (saidOn > today) return `the consent is dated ${dayInWords(saidOn)}, which is still to come`;
  const audience = occasion.kind === 'cv' ? 'cv' : occasion.list;
  if (!allowed.includes(audience)) return `the consent does not cover ${audienceWords[audience]}`;
  if (occasion.kind === 'mail' && onlyTargetId !== null && onlyTargetId !== occasion.targetId)
    return 'the consent is for another recipient';
  return null;
}

export const audienceWords: Readonly<Record<Audience, string>> = {
  hospital: `mails to ${listPlans.hospital.title.toLowerCase()}`,
  clinic: `mails to ${listPlans.clinic.title.toLowerCase()}`,
  physician: `mails to ${listPlans.physician.title.toLowerCase()}`,
  cv: 'your CV and LinkedIn',
};
