import { z } from 'zod';
import { type Refusal } from '#plain/refusal.ts';

const share = z.number().min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');

/** A part of a page that is blackened, in fractions of its width and height. `page`: the first is 0. */
export const maskSchema = z.object({
  page: z.int().min(0).max(100),
  left: share,
  top: share,
  width: share,
  height: share,
});
export type Mask = z.infer<typeof maskSchema>;

const itemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paper'),
    paperId: z.string().max(80),
    /** Its number is to be hidden: it is not sent before an area is marked. */
    masked: z.boolean(),
    masks: z.array(maskSchema).max(40),
  }),
  /** A version of the CV as it is now; null: the one that goes with mails. */
  z.object({ kind: z.literal('cv'), versionId: z.string().max(80).nullable() }),
]);
export type Item = z.infer<typeof itemSchema>;

/** PKT-2: what goes into a packet, in order, and how it travels. */
export const choicesSchema = z.object({
  site: z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters'),
  outreachId: z.string().max(80).nullable(),
  items: z.array(itemSchema).min(1, 'must hold at least one paper').max(40),
  format: z.enum(['pdf', 'zip']),
  /** Megabytes (millions of bytes) that the site takes. */
  limit: z.number().min(1, 'must be at least 1 MB').max(100, 'must be at most 100 MB'),
  /** A mail grows by a third on its way; an upload does not. */
  sentBy: z.enum(['mail', 'upload']),
});
export type Choices = z.infer<typeof choicesSchema>;

/** Ten megabytes are what the strictest of the common mail servers take. Gmail takes 25, Outlook.com 20. */
export const usualLimit = 10;

/** Bytes that a packet may have under a limit. Base64 makes 4 bytes of 3, in lines of 76 (RFC 2045 section 6.8); the mail’s text comes on top. */
export function bytesUnder({ limit, sentBy }: Pick<Choices, 'limit' | 'sentBy'>): number {
  const all = limit * 1_000_000;
  return sentBy === 'upload' ? all : Math.floor(((all - 50_000) * 3 * 76) / (4 * 78));
}

/** Why a packet cannot be made of these choices. */
export function unmarked(items: readonly Item[], nameOf: (paperId: string) => string): Refusal[] {
  return items.flatMap((item) =>
    item.kind === 'paper' && item.masked && item.masks.length === 0
      ? [
          {
            field: 'masks',
            value: nameOf(item.paperId),
            reason: `The number on “${nameOf(item.paperId)}” is to be hidden, and nothing is marked yet.`,
            mend: 'Mark every place where the number stands. On a passport it stands at the top and again in the two lines at the bottom.',
          },
        ]
      : [],
  );
}
