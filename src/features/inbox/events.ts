import type { SequenceEvent } from '#features/campaign/sequence-words.ts';
import type { IsoDate } from '#plain/time.ts';
import type { MailKind, SortedAs } from './rules.ts';
import { speaksForOrganisation } from './sorting.ts';
import type { Understood } from './understanding.ts';

/**
 * CMP-4: what the campaign is told of a mail that came in; null where it changes nothing (a receipt, a mail that the
 * server still tries to deliver). Any answer of a person stops the sequence, however it is sorted. Only "the address does
 * not exist" and "she left" close an address; then another one is asked for.
 */
export function eventOf(mail: Understood, from: string, writtenTo: string): SequenceEvent | null {
  if (mail.bounce !== null) {
    if (mail.bounce.kind === 'delayed') return null;
    return { kind: mail.bounce.kind === 'hard' ? 'bouncedHard' : 'bouncedSoft', address: writtenTo };
  }
  const { as, reason } = mail.sorting;
  // A person wrote it, away or not: the sequence stops, and the day they are back is shown.
  if (mail.kind === 'answer' && as === 'outOfOffice') return { kind: 'answered', from };
  return eventOfSorting(as, { kind: mail.kind, from, writtenTo, reason, until: mail.returnOn });
}

/**
 * What the campaign is told when a mail is sorted so, by the program or by the applicant's key; null for what changes
 * nothing. Out of office counts only with a day to resume on. `wholeOrganisation`: the applicant's own word on it.
 */
export function eventOfSorting(
  sortedAs: SortedAs,
  mail: {
    kind: MailKind;
    from: string;
    writtenTo: string;
    until: IsoDate | null;
    reason: string;
    wholeOrganisation?: boolean | null;
  },
): SequenceEvent | null {
  const { from, writtenTo, until, reason } = mail;
  switch (sortedAs) {
    case 'acknowledgement':
      return null;
    case 'bounce':
      return { kind: 'bouncedHard', address: writtenTo };
    case 'leftJob':
      return { kind: 'leftJob', address: writtenTo };
    case 'outOfOffice':
      return until === null ? { kind: 'answered', from } : { kind: 'outOfOffice', until };
    case 'doNotWrite':
      return {
        kind: 'doNotWrite',
        wholeOrganisation: mail.wholeOrganisation ?? speaksForOrganisation(reason),
        // A complaint comes from the provider's own address.
        ...(mail.kind === 'answer' && { from }),
      };
    default:
      return { kind: 'answered', from };
  }
}
