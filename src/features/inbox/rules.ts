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

/** How the sorting is called on the screen, and the key that chooses it; those without a key are found by the program only. */
export const sortingNames: Readonly<Record<SortedAs, { name: string; key: string | null }>> = {
  yes: { name: 'Yes', key: 'y' },
  maybeLater: { name: 'Maybe later', key: 'm' },
  no: { name: 'No', key: 'n' },
  asksForPapers: { name: 'Asks for papers', key: 'p' },
  question: { name: 'Question', key: 'q' },
  referral: { name: 'Names someone else', key: 'r' },
  outOfOffice: { name: 'Out of office', key: 'o' },
  doNotWrite: { name: 'Do not write again', key: 'd' },
  unclear: { name: 'Not clear', key: 'u' },
  leftJob: { name: 'Left the job', key: null },
  acknowledgement: { name: 'Automatic receipt', key: null },
  bounce: { name: 'Not delivered', key: null },
};

/** The sortings a person can choose, in the order of the legend. */
export const choosableSortings = sortings.filter((sorting) => sortingNames[sorting].key !== null);

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

/** Open answers before handled ones, pressing before less pressing, then the one that has waited longest. */
export function inOrderOfWork<T extends { sortedAs: SortedAs; handledAt: string | null; receivedAt: string }>(
  mails: readonly T[],
): T[] {
  const rank = (mail: T) => {
    if (mail.handledAt !== null) return NEEDS_AN_ANSWER.length + 1;
    const place = NEEDS_AN_ANSWER.indexOf(mail.sortedAs);
    return place === -1 ? NEEDS_AN_ANSWER.length : place;
  };
  return mails.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.handledAt === null ? 1 : -1) * (Date.parse(a.receivedAt) - Date.parse(b.receivedAt)),
  );
}

/** "Boston, MA", or what of it is known. */
export function placeOf(city: string, state: string): string {
  return [city, state].filter((part) => part !== '').join(', ');
}
