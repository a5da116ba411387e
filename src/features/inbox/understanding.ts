import { dayOf, type IsoDate } from '#plain/time.ts';
import { autoReply, type AutoReply } from './auto-reply.ts';
import { readBounce, type Bounce } from './bounces.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { ownText } from './quotes.ts';
import { resumeDay, returnDate } from './return-date.ts';
import type { MailKind, Sorting } from './rules.ts';
import { sortAnswer } from './sorting.ts';

/** A mail, understood: what it is, how it is sorted and why, and what follows for the sequence. */
export type Understood = {
  kind: MailKind;
  sorting: Sorting;
  ownText: string;
  /** CMP-4: the day a paused sequence resumes. */
  returnOn: IsoDate | null;
  bounce: Bounce | null;
};

/** Recipients are in the United States; "tomorrow" in their notice is a day there. */
export const RECIPIENTS_TIME_ZONE = 'America/New_York';

/** A report first, then a program in a person's place, and only what is neither is a person's answer (CMP-10). */
export function understand(mail: IncomingMail): Understood {
  const bounce = readBounce(mail);
  const own = ownText(mail.text);
  if (bounce !== null) {
    return {
      kind: 'bounce',
      sorting: { as: 'bounce', reason: bounceReason(bounce) },
      ownText: own,
      returnOn: null,
      bounce,
    };
  }
  const automatic = autoReply({ ...mail, text: own });
  if (automatic !== null) return { ...understandAutoReply(automatic, mail, own), ownText: own };
  return { kind: 'answer', sorting: sortAnswer(own), ownText: own, returnOn: null, bounce: null };
}

function understandAutoReply(
  automatic: AutoReply,
  mail: IncomingMail,
  own: string,
): Omit<Understood, 'ownText'> {
  const { kind, reason } = automatic;
  if (kind !== 'outOfOffice')
    return { kind: 'autoReply', sorting: { as: kind, reason }, returnOn: null, bounce: null };
  const mailDay = dayOf(mail.receivedAt, RECIPIENTS_TIME_ZONE);
  const found = returnDate(own, mailDay) ?? returnDate(mail.subject, mailDay);
  return {
    kind: 'autoReply',
    sorting: {
      as: 'outOfOffice',
      reason: found?.sentence ?? `${reason} (no day is named, so we wait a week)`,
    },
    returnOn: resumeDay(found, mailDay),
    bounce: null,
  };
}

/** The consequence of a returned mail in plain words; the server's own words stand beside it. */
const BOUNCE_REASONS: Readonly<Record<Bounce['kind'], string>> = {
  hard: 'The server says that this address does not exist.',
  full: 'The mailbox of the recipient is full. The address may be right.',
  blocked:
    'The server of the recipient did not want this mail (policy or spam filter). The address may be right.',
  soft: 'The server of the recipient could not be reached or was in trouble. The address may be right.',
  unclear: 'The mail came back, and the report does not say why. The address may be right.',
  delayed: 'Not delivered yet. The server is still trying.',
};

function bounceReason(bounce: Bounce): string {
  return BOUNCE_REASONS[bounce.kind];
}
