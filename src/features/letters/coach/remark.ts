import type { Addressee } from '../salutation.ts';
import type { Audience } from '../rules.ts';

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

export type Part = 'subject' | 'body';

/** One remark: where, how serious, why, and what to write instead. */
export type Remark = {
  rule: CoachRule;
  severity: Severity;
  part: Part;
  /** The place in that part, as offsets of the text as it was given. Equal where something is missing. */
  start: number;
  end: number;
  reason: string;
  /** A better wording. */
  wording: string;
  /** The change that “use this wording” makes; null where only the applicant can make it. */
  edit: { start: number; end: number; text: string } | null;
};

/** What the coach knows of a mail beside its text. What is left out is not known, and nothing is said of it. */
export type CoachContext = {
  audience: Audience;
  kind: MailKind;
  recipient?: Addressee;
  /** Names of the applicant's other recipients, of which none may stand in this mail. */
  otherRecipients?: readonly string[];
  applicantName?: string;
  /** File names of what is attached. */
  attachments?: readonly string[];
  /** The months in which the applicant can come, for wordings. */
  availability?: string;
  specialty?: string;
  /** The sentence written for this recipient alone; empty when none was written (TPL-3). */
  personalLine?: string;
};

export type MailText = { subject: string; body: string };
