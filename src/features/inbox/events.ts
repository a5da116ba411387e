import type { SequenceEvent } from '#features/campaign/sequence.ts';
import type { IsoDate } from '#plain/time.ts';
import type { SortedAs } from './rules.ts';
import { speaksForOrganisation } from './sorting.ts';
import type { Understood } from './understanding.ts';

/**
 * CMP-4: what the campaign is told of a mail that came in; null where it changes nothing (a receipt, a mail that the
 * server still tries to deliver). Any answer of a person stops the sequence, however it is sorted. Only "the address does
 * not exist" closes an address. Who left the job cannot answer, so the sequence stops and the applicant decides.
 */
export function eventOf(mail: Understood, from: string, writtenTo: string): SequenceEvent | null {
  if (mail.bounce !== null) {
    if (mail.bounce.kind === 'delayed') return null;
    return { kind: mail.bounce.kind === 'hard' ? 'bouncedHard' : 'bouncedSoft', address: writtenTo };
  }
  const { as, reason } = mail.sorting;
  if (as === 'acknowledgement') return null;
  // A person wrote it, away or not: the sequence stops, and the day they are back is shown.
  if (mail.kind === 'answer' && as === 'outOfOffice') return { kind: 'answered', from };
  return eventOfSorting(as, { from, reason, until: mail.returnOn });
}

/**
 * What the campaign is told when a person's answer is sorted so, by the program or by the applicant's key. Out of office
 * counts only with a day to resume on.
 */
export function eventOfSorting(
  sortedAs: SortedAs,
  mail: { from: string; until: IsoDate | null; reason: string },
): SequenceEvent {
  if (sortedAs === 'outOfOffice' && mail.until !== null) return { kind: 'outOfOffice', until: mail.until };
  if (sortedAs === 'doNotWrite') {
    return { kind: 'doNotWrite', wholeOrganisation: speaksForOrganisation(mail.reason) };
  }
  return { kind: 'answered', from: mail.from };
}
