import { looksLikeOrganisation, personOf } from '../salutation.ts';
import { places, remarkAt, sentenceAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import { fold } from './person-names.ts';
import { commonInNames, past } from './place-names.ts';
import type { CoachContext, Remark } from './remark.ts';

/** Another recipient of the same campaign, named in this mail. */
export function otherRecipients(
  mail: ReadMail,
  { audience, recipient, otherRecipients: others = [] }: CoachContext,
): Remark[] {
  const own = new Set(fold(`${recipient?.name ?? ''} ${recipient?.contactPerson ?? ''}`).split(/[ -]+/));
  const where: Span = { start: 0, end: mail.message.end, text: mail.body.text.slice(0, mail.message.end) };
  return others.flatMap((other) => {
    const person = audience === 'physician' || !looksLikeOrganisation(other) ? personOf(other) : null;
    const name = person ? person.last : other;
    if (
      name.length < 3 ||
      fold(name)
        .split(/[ -]+/)
        .some((word) => own.has(word) && !commonInNames.has(word))
    )
      return [];
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const found = places(
      where,
      new RegExp(
        person
          ? `\\b(?:Dr|Doctor|Prof|Mr|Ms|Mrs)\\.? (?:[A-Za-z]+ )?${escaped}(?![A-Za-z])`
          : `(?<![A-Za-z])${escaped}(?![A-Za-z])`,
        'g',
      ),
    );
    return found
      .filter((place) => !past.test(sentenceAt(mail, place).text) || place.start < (mail.greeting?.end ?? 0))
      .slice(0, 1)
      .map((place) =>
        remarkAt(mail, 'wrong-name', 'body', place, {
          severity: 'serious',
          reason: `${other} is another of your recipients. The name looks left over from that mail.`,
          wording: 'Write the name of this reader, or take the sentence out.',
        }),
      );
  });
}
