import { z } from 'zod';
import { plainName } from '#features/externship/facts.ts';
import { lists } from '#features/targets/rules.ts';
import { textUpTo } from '#plain/fields.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

const day = z.iso.date('must be a date');

/** NXT-1: an introduction that was asked for. */
export const askedSchema = z.object({
  opportunityId: z.string(),
  introducer: textUpTo(120).min(1, 'must name who was asked'),
  askedOn: day,
});
export type Asked = z.infer<typeof askedSchema>;

/** NXT-1: whom it led to. It becomes a target. */
export const receivedSchema = z.object({
  list: z.enum(lists),
  introduced: textUpTo(160).min(1, 'must name who was introduced'),
  organisation: textUpTo(200),
  address: z.union([z.literal(''), z.email('must be an e-mail address')]),
  city: textUpTo(120),
  state: z.string().trim().max(2, 'must be two letters such as NJ'),
  receivedOn: day,
});
export type Received = z.infer<typeof receivedSchema>;

export type Introduction = {
  id: string;
  opportunityId: string;
  introducer: string;
  askedOn: IsoDate;
  receivedOn: IsoDate | null;
  introduced: string;
  targetId: string | null;
};

/** Where a target came from, as its row says it: who, at which place, and when. */
export function sourceOf(introducer: string, site: string, receivedOn: IsoDate): string {
  return `Introduced by Dr. ${plainName(introducer)} (${site}) on ${dayInWords(receivedOn)}`;
}
export const cameByIntroduction = (source: string) => source.startsWith('Introduced by ');
