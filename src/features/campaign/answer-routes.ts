import { z } from '@hono/zod-openapi';
import { coachContextSchema, remarkSchema } from '#features/letters/coach/remark.ts';
import { refusalSchema } from '#platform/http/routes.ts';
import { paceSchema } from './pace-settings.ts';
import { mailRounds, mailStates, sequenceEventKinds, sequenceStates } from './sequence-words.ts';

/** The shapes of what the campaign's routes answer. */
const roundSchema = z.enum(mailRounds);
const moment = z.string().nullable();

const targetSchema = z.object({
  id: z.string(),
  name: z.string(),
  list: z.enum(['hospital', 'clinic', 'physician']),
  city: z.string(),
  state: z.string(),
});

const mailSummarySchema = z
  .object({
    id: z.string(),
    outreachId: z.string(),
    round: roundSchema,
    state: z.enum(mailStates),
    subject: z.string(),
    toAddress: z.string(),
    toName: z.string().nullable(),
    openedSha256: z.string().nullable(),
    sentBack: z.boolean(),
    approvedAt: moment,
    retryAt: moment,
    sendingAt: moment,
    /** The recipient's sending hours it waits for, and until when its approval holds (CMP-5, CMP-8). */
    leaveFrom: moment,
    leaveUntil: moment,
    timeZone: z.string(),
    failure: z.string().nullable(),
    target: targetSchema,
  })
  .openapi('CampaignMail');

export const overviewSchema = z
  .object({
    pausedAt: moment,
    pace: paceSchema,
    today: z.object({ sent: z.number(), limit: z.number(), because: z.enum(['pace', 'provider', 'ramp']) }),
    week: z.object({
      institutions: z.number(),
      physicians: z.number(),
      goal: z.object({
        week: z.number(),
        mails: z.number(),
        institutions: z.number(),
        physicians: z.number(),
      }),
    }),
    mailbox: z.string().nullable(),
    /** CMP-6: the provider puts all that left into Sent itself, so a mail that is not there did not leave. */
    sentFolderTells: z.boolean(),
    gate: z.object({
      open: z.boolean(),
      blockedBy: z.array(
        z.object({ id: z.string(), title: z.string(), nextAction: z.string(), href: z.string() }),
      ),
    }),
    drafts: z.array(mailSummarySchema),
    onTheWay: z.array(mailSummarySchema),
    unknown: z.array(mailSummarySchema),
    /** CMP-7: drafts in the mailbox that must not be sent any more, as far as they are not known to be gone. */
    leftInDrafts: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        mailbox: z.string(),
        subject: z.string(),
        toAddress: z.string(),
        sent: z.boolean(),
        sequence: z.enum(sequenceStates),
      }),
    ),
    followUpsDue: z.number(),
    /** Mails wait: what happens to them could not be kept. */
    diskFull: z.boolean(),
  })
  .openapi('Campaign');

export const draftSchema = z
  .object({
    id: z.string(),
    outreachId: z.string(),
    round: roundSchema,
    target: z.object({ id: z.string(), name: z.string(), website: z.string(), notes: z.string() }),
    from: z.string(),
    to: z.string(),
    subject: z.string(),
    body: z.string(),
    attachments: z.array(z.string()),
    inThread: z.boolean(),
    personalLine: z.string(),
    changedByHand: z.boolean(),
    outdated: z.boolean(),
    words: z.number(),
    /** What the coach says, the most serious first (TPL-2). */
    remarks: z.array(remarkSchema),
    coachContext: coachContextSchema,
    /** Mails that this one reads like (TPL-3). */
    alike: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        because: z.enum(['organisation', 'personalLine']),
        own: z.number(),
      }),
    ),
    /** Serious remarks and likenesses, which are confirmed before it is approved. */
    toConfirm: z.number(),
    sentBack: z.object({ note: z.string() }).nullable(),
    /** Which wording it is, while two are compared. */
    side: z.enum(['A', 'B']).nullable(),
    missing: z.array(
      z.object({
        field: z.string(),
        meaning: z.string(),
        enterAt: z.object({ href: z.string(), label: z.string() }),
      }),
    ),
    refusals: z.array(refusalSchema),
    textSha256: z.string(),
    /** Why an approved mail came back to be read again (CMP-8). */
    comeBack: z.string().nullable(),
    opened: z.boolean(),
  })
  .openapi('Draft');

export const factsSchema = z.object({
  facts: z.array(z.object({ what: z.string(), text: z.string(), source: z.string() })),
});

export const proposalSchema = z
  .object({
    created: z.number(),
    refused: z.array(z.object({ targetId: z.string(), reason: z.string(), mend: z.string() })),
  })
  .openapi('Proposal');

export const approvalsSchema = z
  .object({
    approved: z.array(z.string()),
    refused: z.array(z.object({ id: z.string(), refusals: z.array(refusalSchema) })),
  })
  .openapi('Approvals');

export const outcomeSchema = z.enum(['no', 'maybe-later', 'yes']).nullable();

export const logLineSchema = z
  .object({
    id: z.string(),
    target: targetSchema,
    to: z.string(),
    role: z.string(),
    address: z.string(),
    state: z.enum(sequenceStates),
    mailsSent: z.number(),
    firstSentAt: moment,
    lastSentAt: moment,
    followUpOn: z.string().nullable(),
    response: z.enum(['yes', 'no', 'pending']).nullable(),
    needsAddress: z.boolean(),
    outcome: outcomeSchema,
    note: z.string(),
    updatedAt: z.string(),
  })
  .openapi('LogLine');

export const storySchema = z
  .object({
    line: logLineSchema,
    mails: z.array(
      z.object({
        id: z.string(),
        round: roundSchema,
        state: mailSummarySchema.shape.state,
        subject: z.string(),
        body: z.string(),
        toAddress: z.string(),
        toName: z.string().nullable(),
        fromAddress: z.string().nullable(),
        fromName: z.string().nullable(),
        attachments: z.array(z.object({ fileName: z.string(), sha256: z.string() })),
        sentAt: moment,
        failure: z.string().nullable(),
      }),
    ),
    events: z.array(
      z.object({ at: z.string(), kind: z.enum(sequenceEventKinds), stateAfter: z.enum(sequenceStates) }),
    ),
  })
  .openapi('OutreachStory');

export const doneSchema = z.object({ done: z.literal(true) });
