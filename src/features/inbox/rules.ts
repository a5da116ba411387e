import { z } from 'zod';

/** What a mail that came in is: written by a person, by a program in a person's place, or a report on our own mail. */
export type MailKind = 'answer' | 'autoReply' | 'bounce';

/** CMP-10: how a mail that came in is sorted. "unclear" is honest where the words do not decide. */
export const sortings = [
  'yes',
  'maybeLater',
  'no',
  'asksForPapers',
  'question',
  'referral',
  'outOfOffice',
  'leftJob',
  'acknowledgement',
  'bounce',
  'doNotWrite',
  'unclear',
] as const;

export const sortingSchema = z.enum(sortings);
export type SortedAs = z.infer<typeof sortingSchema>;

/** PLN-2: the plan's “positive or possible” answers. */
export const positiveSortings = [
  'yes',
  'maybeLater',
  'asksForPapers',
  'question',
] as const satisfies SortedAs[];

/** How the sorting is called on the screen, and the key that chooses it; those without a key are chosen with the mouse. */
export const sortingNames: Readonly<Record<SortedAs, { name: string; key: string | null }>> = {
  yes: { name: 'Yes', key: '1' },
  asksForPapers: { name: 'Asks for papers', key: '2' },
  question: { name: 'Question', key: '3' },
  referral: { name: 'Names somebody else', key: '4' },
  maybeLater: { name: 'Maybe later', key: '5' },
  no: { name: 'No', key: '6' },
  outOfOffice: { name: 'Out of office', key: '7' },
  leftJob: { name: 'Left the job', key: '8' },
  doNotWrite: { name: 'Do not write again', key: '9' },
  unclear: { name: 'Not clear', key: '0' },
  acknowledgement: { name: 'Automatic receipt', key: null },
  bounce: { name: 'Not delivered', key: null },
};

/** The sortings in the order of their keys, the ones without a key last. */
export const choosableSortings = sortings.toSorted((a, b) => keyOrder(a) - keyOrder(b));

function keyOrder(sorting: SortedAs): number {
  const { key } = sortingNames[sorting];
  return key === null ? sortings.length : (Number(key) + 9) % 10;
}

/** What stands on the screen beside the sorting: who or what it was sorted by. */
export type Sorting = { as: SortedAs; reason: string };

/** Sortings that a person has to act on, the most pressing first: an answer cools within days. */
const NEEDS_AN_ANSWER: readonly SortedAs[] = [
  'asksForPapers',
  'yes',
  'question',
  'referral',
  'maybeLater',
  'unclear',
  'leftJob',
  'no',
];

export function needsAnswer(sortedAs: SortedAs): boolean {
  return NEEDS_AN_ANSWER.includes(sortedAs);
}

/** What a thread asks of the applicant: an answer, another address, nothing yet, or nothing any more. */
export const works = ['answer', 'returned', 'noted', 'handled'] as const;
export type Work = (typeof works)[number];

type Ranked = { kind: MailKind; sortedAs: SortedAs; handledAt: string | null; receivedAt: string };

export function workOf(mail: Omit<Ranked, 'receivedAt'>): Work {
  if (mail.handledAt !== null) return 'handled';
  if (needsAnswer(mail.sortedAs)) return 'answer';
  return mail.sortedAs === 'bounce' ? 'returned' : 'noted';
}

/** How pressing a mail is, the least number first. */
export function rankOf(mail: Omit<Ranked, 'receivedAt'>): number {
  if (mail.handledAt !== null) return NEEDS_AN_ANSWER.length + 1;
  const place = NEEDS_AN_ANSWER.indexOf(mail.sortedAs);
  return place === -1 ? NEEDS_AN_ANSWER.length : place;
}

/** Open answers before handled ones, pressing before less pressing, then the one that has waited longest. */
export function inOrderOfWork<T extends Ranked>(mails: readonly T[]): T[] {
  return mails.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (a.handledAt === null ? 1 : -1) * (Date.parse(a.receivedAt) - Date.parse(b.receivedAt)),
  );
}

/** "Boston, MA", or what of it is known. */
export function placeOf(city: string, state: string): string {
  return [city, state].filter((part) => part !== '').join(', ');
}
