import { z } from 'zod';
import { audiences } from '../rules.ts';

/** serious: it costs the answer; look: worth a look; small: a matter of taste. */
export const severities = ['serious', 'look', 'small'] as const;
export type Severity = (typeof severities)[number];

/** What a mail is in its sequence. later: the letters of the plan's steps 7 to 10, which answer to people we know. */
export const mailKinds = ['first', 'followUp', 'finalFollowUp', 'later'] as const;
export type MailKind = (typeof mailKinds)[number];

/** TPL-2: every rule of the coach, by the name under which its precision and recall are measured. */
export const coachRules = [
  'subject',
  'greeting',
  'leftover',
  'wrong-name',
  'who-and-what',
  'no-request',
  'vague-request',
  'several-requests',
  'begging',
  'flattery',
  'guilt',
  'life-story',
  'stock-phrase',
  'length',
  'cv',
  'attachment',
  'money',
  'dates',
  'papers',
  'way-out',
  'shouting',
  'link',
  'informal',
  'personal-line',
] as const;
export type CoachRule = (typeof coachRules)[number];

const mailParts = ['subject', 'body'] as const;
export type Part = (typeof mailParts)[number];

const place = z.number().int().min(0);

/** One remark: where, how serious, why, and what to write instead. */
export const remarkSchema = z.object({
  rule: z.enum(coachRules),
  severity: z.enum(severities),
  part: z.enum(mailParts),
  /** The place in that part, as offsets of the text as it was given. Equal where something is missing. */
  start: place,
  end: place,
  reason: z.string(),
  /** A better wording. */
  wording: z.string(),
  /** The change that “use this wording” makes; null where only the applicant can make it. */
  edit: z.object({ start: place, end: place, text: z.string() }).nullable(),
});
export type Remark = z.infer<typeof remarkSchema>;

const text = z.string();

/** What the coach knows of a mail beside its text. What is left out is not known, and nothing is said of it. */
export const coachContextSchema = z.object({
  audience: z.enum(audiences),
  kind: z.enum(mailKinds),
  recipient: z.object({ name: text, contactPerson: text, contactRole: text }).optional(),
  /** Names of the applicant's other recipients, of which none may stand in this mail. */
  otherRecipients: z.array(text).optional(),
  applicantName: text.optional(),
  standing: z.enum(['student', 'graduate']).optional(),
  /** File names of what is attached. */
  attachments: z.array(text).optional(),
  /** The months in which the applicant can come, for wordings. */
  availability: text.optional(),
  specialty: text.optional(),
  /** The sentence written for this recipient alone; empty when none was written (TPL-3). */
  personalLine: text.optional(),
});
export type CoachContext = z.infer<typeof coachContextSchema>;

export type MailText = { subject: string; body: string };
