import { z } from 'zod';
import { sequenceStates } from '#features/campaign/sequence.ts';
import { sortingSchema } from './rules.ts';

/** The shapes in which the inbox answers its page. */

const instant = z.string();

export const threadSummarySchema = z.object({
  outreachId: z.string(),
  targetId: z.string(),
  targetName: z.string(),
  place: z.string(),
  writtenTo: z.string(),
  state: z.enum(sequenceStates),
  mails: z.number(),
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
  writtenTo: z.number(),
  silent: z.number(),
  check: checkSchema,
  folders: z.array(
    z.object({
      folder: z.string(),
      lookedAt: z.number(),
      belonging: z.number(),
      unmatchedReports: z.number(),
      checkedAt: instant,
    }),
  ),
  threads: z.array(threadSummarySchema),
});
export type Overview = z.infer<typeof overviewSchema>;

const sentSchema = z.object({
  kind: z.literal('sent'),
  id: z.string(),
  at: instant,
  certain: z.boolean(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  attachments: z.array(z.string()),
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
  sortedAs: sortingSchema,
  sortedReason: z.string(),
  sortedByHand: z.boolean(),
  matchedBy: z.enum(['thread', 'returned-mail', 'address', 'organisation']),
  returnOn: z.string().nullable(),
  bouncedAddress: z.string().nullable(),
  bounceKind: z.string().nullable(),
  diagnostic: z.string().nullable(),
  handledAt: instant.nullable(),
  folder: z.string(),
});

export const threadSchema = z.object({
  outreachId: z.string(),
  targetId: z.string(),
  targetName: z.string(),
  place: z.string(),
  writtenTo: z.string(),
  state: z.enum(sequenceStates),
  resumeOn: z.string().nullable(),
  /** For the applicant's own mail program: to whom and under which subject the answer goes. */
  answerTo: z.string().nullable(),
  answerSubject: z.string(),
  items: z.array(z.union([sentSchema, cameSchema])),
});
export type Thread = z.infer<typeof threadSchema>;
export type CameMail = z.infer<typeof cameSchema>;
export type SentMail = z.infer<typeof sentSchema>;
