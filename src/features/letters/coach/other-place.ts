import { looksLikeOrganisation } from '../salutation.ts';
import { remarkAt } from './at.ts';
import { asks } from './matter.ts';
import type { ReadMail } from './mail.ts';
import { organisationsIn, past, placeOf, samePlace } from './place-names.ts';
import type { CoachContext, Remark } from './remark.ts';

/** A place asked for that is not the place the mail goes to, or two different places in one mail. */
export function otherPlace(mail: ReadMail, { audience, recipient, kind }: CoachContext): Remark[] {
  if (kind === 'later') return [];
  const asked = mail.sentences
    .filter(({ text }) => asks(text) || text.includes('?') || /\byour\b/i.test(text))
    .flatMap((sentence) =>
      organisationsIn(sentence.text).map((name) => ({ name, sentence, place: placeOf(sentence, name) })),
    )
    .filter(
      ({ sentence, place }) =>
        !past.test(mail.body.text.slice(Math.max(sentence.start, place.start - 45), place.start)),
    );
  const inSubject = organisationsIn(mail.subject.text).map((name) => ({ name, place: null }));
  const own =
    recipient && audience !== 'physician' && looksLikeOrganisation(recipient.name) ? recipient.name : null;
  const right = own ?? inSubject[0]?.name ?? organisationsIn(mail.greeted)[0] ?? asked[0]?.name;
  if (!right) return [];
  return [...inSubject, ...asked]
    .filter(({ name }) => !samePlace(name, right))
    .map(({ name, place }) =>
      remarkAt(
        mail,
        'wrong-name',
        place ? 'body' : 'subject',
        place ?? placeOf({ start: 0, end: 0, text: mail.subject.text }, name),
        {
          severity: 'serious',
          reason: own
            ? `This mail goes to ${own}, but it speaks of ${name}.`
            : `The mail speaks of ${right} and of ${name}. One of them looks left over from another mail.`,
          wording: own ? `Write “${own}”.` : 'Name only the place that you write to.',
          ...(own && { replace: own }),
        },
      ),
    );
}
