import { dayOf, type IsoDate } from '#plain/time.ts';
import { autoReply, type AutoReply } from './auto-reply.ts';
import { saidBesideAbsence } from './beside-absence.ts';
import { readBounce, type Bounce } from './bounces.ts';
import { addressesIn, header, type IncomingMail } from './incoming-mail.ts';
import { cut } from './quotes.ts';
import { type Referral, referralIn, sentTo } from './referral.ts';
import { mailReport } from './reports.ts';
import { resumeDay, returnDate, type ReturnDate } from './return-date.ts';
import type { MailKind, SortedAs, Sorting } from './rules.ts';
import { sortAnswer } from './sorting.ts';

/** A mail, understood: what it is, how it is sorted and why, and what follows for the sequence. */
export type Understood = {
  kind: MailKind;
  sorting: Sorting;
  ownText: string;
  /** CMP-4: the day a paused sequence resumes. */
  returnOn: IsoDate | null;
  bounce: Bounce | null;
  /** Somebody else whom the mail names as the one to write to. */
  referral: Referral | null;
  /** The kind of automatic reply; null for a person's answer and for a report. */
  automatic: AutoReply['kind'] | 'report' | null;
};

/** Recipients are in the United States; "tomorrow" in their notice is a day there. */
export const RECIPIENTS_TIME_ZONE = 'America/New_York';

/** A report first, then a program in a person's place, and only what is neither is a person's answer (CMP-10). */
export function understand(mail: IncomingMail): Understood {
  const { shown, words } = cut(mail.text);
  const nothing = { ownText: shown, returnOn: null, bounce: null, referral: null, automatic: null };
  const bounce = readBounce(mail);
  if (bounce !== null) {
    return {
      ...nothing,
      kind: 'bounce',
      sorting: { as: 'bounce', reason: BOUNCE_REASONS[bounce.kind] },
      bounce,
    };
  }
  const report = mailReport(mail);
  if (report !== null) return { ...nothing, kind: 'autoReply', sorting: report, automatic: 'report' };
  const automatic = autoReply({ ...mail, text: words });
  if (automatic !== null) return { ...nothing, ...understandAutoReply(automatic, mail, words) };
  if (words === '') return { ...nothing, kind: 'answer', sorting: { as: 'unclear', reason: NO_WORDS } };
  const sorting = sortedBesideAbsence(words, ofUs(mail));
  return {
    ...nothing,
    kind: 'answer',
    sorting,
    referral: whoIsNamed(sorting.as, mail, words),
    returnOn: sorting.as === 'outOfOffice' ? dayBack(mail, words) : null,
  };
}

/** A person who is away and answers all the same has answered; in doubt the applicant looks, for a yes must not be missed. */
function sortedBesideAbsence(words: string, us: ReadonlySet<string>): Sorting {
  const whole = sortAnswer(words, us);
  return whole.as === 'outOfOffice' ? (saidBesideAbsence(words, us) ?? whole) : whole;
}

/** Sortings beside which the person named is worth proposing as a target. */
export const NAMES_OTHERS: readonly SortedAs[] = ['referral', 'leftJob', 'no', 'maybeLater', 'unclear'];
const NO_WORDS = 'The mail holds no words of its own. Please read it whole.';

function understandAutoReply(
  { kind, reason }: AutoReply,
  mail: IncomingMail,
  words: string,
): Pick<Understood, 'kind' | 'sorting' | 'returnOn' | 'referral' | 'automatic'> {
  const understood = { kind: 'autoReply' as const, returnOn: null, referral: null, automatic: kind };
  if (kind === 'outOfOffice') {
    const found = dayNamed(mail, words);
    const mailDay = dayOf(mail.receivedAt, RECIPIENTS_TIME_ZONE);
    const why = found?.sentence ?? `${reason} (no day is named, so we wait a week)`;
    return {
      ...understood,
      sorting: { as: 'outOfOffice', reason: why },
      returnOn: resumeDay(found, mailDay),
    };
  }
  // Nobody reads there, so the sequence stops; the applicant decides where to write instead.
  if (kind === 'leftJob' || kind === 'unmonitored')
    return { ...understood, sorting: { as: 'leftJob', reason }, referral: referralOf(mail, words) };
  return { ...understood, sorting: { as: kind === 'challenge' ? 'unclear' : 'acknowledgement', reason } };
}

function dayNamed(mail: IncomingMail, words: string): ReturnDate | null {
  const mailDay = dayOf(mail.receivedAt, RECIPIENTS_TIME_ZONE);
  return returnDate(words, mailDay) ?? returnDate(mail.subject, mailDay);
}

function dayBack(mail: IncomingMail, words: string): IsoDate | null {
  const found = dayNamed(mail, words);
  return found === null ? null : resumeDay(found, dayOf(mail.receivedAt, RECIPIENTS_TIME_ZONE));
}

function whoIsNamed(as: SortedAs, mail: IncomingMail, words: string): Referral | null {
  if (as === 'referral') return sentTo(words, ofUs(mail));
  return NAMES_OTHERS.includes(as) ? referralOf(mail, words) : null;
}

/** Neither the writer nor the applicant is somebody else. */
function referralOf(mail: IncomingMail, words: string): Referral | null {
  return referralIn(words, ofUs(mail));
}

function ofUs(mail: IncomingMail): ReadonlySet<string> {
  return new Set([mail.from.address.toLowerCase(), ...addressesIn(header(mail.headers, 'to'), 1)]);
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
