import { z } from 'zod';
import { sequenceStates } from '#features/campaign/sequence-words.ts';
import { nextSteps } from './next-steps.ts';
import { sortingSchema, works } from './rules.ts';

/** The shapes in which the inbox answers its page. */

const instant = z.string();

const threadSummarySchema = z.object({
  outreachId: z.string(),
  targetId: z.string(),
  targetName: z.string(),
  place: z.string(),
  writtenTo: z.string(),
  state: z.enum(sequenceStates),
  mails: z.number(),
  work: z.enum(works),
  /** The mail that decides what is to be done. */
  mailId: z.string(),
  kind: z.enum(['answer', 'autoReply', 'bounce']),
  sortedAs: sortingSchema,
  sortedReason: z.string(),
  sortedByHand: z.boolean(),
  from: z.string(),
  subject: z.string(),
  receivedAt: instant,
  returnOn: z.string().nullable(),
  handledAt: instant.nullable(),
  needsAnswer: z.boolean(),
});
export type ThreadSummary = z.infer<typeof threadSummarySchema>;

export const checkSchema = z.object({
  state: z.enum(['never', 'running', 'done', 'failed']),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  nextAt: instant.nullable(),
  lookedAt: z.number(),
  found: z.number(),
  failure: z.string().nullable(),
});
export type Check = z.infer<typeof checkSchema>;

export const overviewSchema = z.object({
  mailbox: z.string().nullable(),
  /** What to look at where the mailbox is, beside what Foothold can see (CMP-9). */
  advice: z.array(z.string()),
  writtenTo: z.number(),
  silent: z.number(),
  unmatched: z.number(),
  check: checkSchema,
  folders: z.array(
    z.object({ folder: z.string(), lookedAt: z.number(), belonging: z.number(), checkedAt: instant }),
  ),
  counts: z.record(z.enum(works), z.number()),
});
export type Overview = z.infer<typeof overviewSchema>;

export const threadPageSchema = z.object({ threads: z.array(threadSummarySchema), more: z.boolean() });

const unmatchedMail = z.object({
  id: z.string(),
  kind: z.enum(['report', 'answer']),
  from: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  receivedAt: instant,
  folder: z.string(),
  state: z.enum(['open', 'matched', 'not-ours']),
  targetName: z.string().nullable(),
  outreachId: z.string().nullable(),
});
export type Unmatched = z.infer<typeof unmatchedMail>;
export const unmatchedSchema = z.object({ open: z.array(unmatchedMail), decided: z.array(unmatchedMail) });

export const choosableSchema = z.object({
  outreaches: z.array(
    z.object({ outreachId: z.string(), name: z.string(), place: z.string(), address: z.string() }),
  ),
});

const sentSchema = z.object({
  kind: z.literal('sent'),
  id: z.string(),
  round: z.enum(['first', 'followUp', 'finalFollowUp', 'answer']),
  /** An answer of ours that waits: to be approved, for its turn, to be sent from Drafts, or refused with the reason. */
  waits: z.enum(['draft', 'approved', 'placed', 'refused']).nullable(),
  failure: z.string().nullable(),
  at: instant,
  certain: z.boolean(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  attachments: z.array(z.string()),
  /** Which of them are files of a packet (PKT-2). */
  packetFiles: z.array(z.object({ documentId: z.string(), fileName: z.string() })),
});

const cameSchema = z.object({
  kind: z.enum(['answer', 'autoReply', 'bounce']),
  id: z.string(),
  at: instant,
  from: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  ownText: z.string(),
  wholeText: z.string(),
  /** The mail as it was laid out, made safe; null where it came as plain text only. */
  safeHtml: z.string().nullable(),
  sortedAs: sortingSchema,
  sortedReason: z.string(),
  sortedByHand: z.boolean(),
  matchedBy: z.enum(['thread', 'returned-mail', 'address', 'organisation', 'by-hand']),
  returnOn: z.string().nullable(),
  bouncedAddress: z.string().nullable(),
  bounceKind: z.string().nullable(),
  diagnostic: z.string().nullable(),
  handledAt: instant.nullable(),
  folder: z.string(),
  /** The names of what is attached; the papers themselves are in the mailbox. */
  attached: z.array(z.string()),
});

export const threadSchema = z.object({
  outreachId: z.string(),
  targetId: z.string(),
  targetName: z.string(),
  place: z.string(),
  writtenTo: z.string(),
  state: z.enum(sequenceStates),
  resumeOn: z.string().nullable(),
  /** To whom, under which subject an answer goes, and why none may; null where nothing came that could be answered. */
  answer: z
    .object({
      to: z.string(),
      subject: z.string(),
      mailId: z.string(),
      refusal: z.object({ reason: z.string(), mend: z.string() }).nullable(),
    })
    .nullable(),
  hasCv: z.boolean(),
  items: z.array(z.union([sentSchema, cameSchema])),
  referrals: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['referral', 'another-address']),
      name: z.string(),
      address: z.string(),
      organisation: z.string(),
      sentence: z.string(),
      state: z.enum(['proposed', 'accepted', 'refused']),
      targetId: z.string().nullable(),
    }),
  ),
  /** Empty where nobody said yes. `byMail`: a mail did it, so that nobody needs to tick it. */
  steps: z.array(z.object({ step: z.enum(nextSteps), doneAt: instant.nullable(), byMail: z.boolean() })),
  /** Sequences at the same organisation that wait because of this answer (CMP-4). */
  held: z.array(z.object({ outreachId: z.string(), name: z.string(), address: z.string() })),
});
export type Thread = z.infer<typeof threadSchema>;
export type CameMail = z.infer<typeof cameSchema>;
export type SentMail = z.infer<typeof sentSchema>;
