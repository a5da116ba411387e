import { recipientPerson } from '../salutation.ts';
import { places, remarkAt, sentenceAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import { fold, nameIn } from './person-names.ts';
import type { CoachContext, Remark } from './remark.ts';

const spoken =
  /(?:(?<=^|[.!?\n] ?)(?:dear |respected )?|(?<=, )|(?<=thank you ))(?:dr|doctor|prof|professor)\.? ([A-Z][A-Za-z'-]+)(?: [A-Z][A-Za-z'-]+)?(?=[,.!?])(?!, (?:(?:(?:with|under|for|from|to) )?(?:who|whom|whose)|gave|told|taught|suggested|recommended|referred|encouraged|advised|introduced|mentioned)\b|, (?:my|our|a|an|your) (?:\w+ )?(?:mentor|teacher|supervisor|preceptor|professor|attending|colleague|classmate|friend)\b)/gi;
const workWith =
  /(?:shadow(?:ing)?|under|(?:train|learn|work|rotate|study)\w*(?: \w+){0,4} (?:at|with|from|under|in)|observe|observing|assist(?:ing)?|learn(?:ing)? from|work(?:ing)? with|join(?:ing)?|supervision of|practice of|clinic of|team of) dr\.? ([A-Z][A-Za-z'-]+)(?: ([A-Z][A-Za-z'-]+))?/gi;

/** “My mentor, Dr. Chen.” names, and does not speak to, that doctor. */
const namedBefore =
  /\b(?:mentor|teacher|supervisor|preceptor|professor|attending|colleague|classmate|friend|chair\w*|head|chief|director)\b[^,.]{0,40}, $/i;

/** A doctor spoken to in the text, or whom the writer wants to shadow, who is not the one greeted. */
export function otherDoctor(mail: ReadMail, { audience, recipient, kind }: CoachContext): Remark[] {
  const person = recipient && recipientPerson(audience, recipient);
  const right = [...(nameIn(mail.greeted) ?? []), ...(person ? [person.last, person.given] : [])].flatMap(
    (name) => fold(name).split(/[ -]/),
  );
  if (right.length === 0) return [];
  const isRight = (match: Span) =>
    nameIn(match.text)?.some((word) =>
      fold(word.replace(/'s$/, ''))
        .split(/[ -]/)
        .some((part) => right.includes(part)),
    ) ?? true;
  const addressed = places(mail.message, spoken).filter(
    (place) =>
      /[A-Z]/.test(place.text.split(' ').at(-1)?.charAt(0) ?? '') &&
      !namedBefore.test(mail.body.text.slice(Math.max(0, place.start - 60), place.start)),
  );
  const wanted =
    audience === 'physician' && kind !== 'later'
      ? places(mail.message, workWith).filter((place) => {
          const { text } = sentenceAt(mail, place);
          if (/^(?:rotated|trained|worked|studied|learned|learnt)\b/i.test(place.text)) return false;
          return !/\b(?:did|spent|worked|completed|recently|previously|last year|have (?:been|worked)|suggested|recommended|referred)\b/i.test(
            text,
          );
        })
      : [];
  return [...addressed, ...wanted]
    .filter((place) => !isRight(place))
    .map((place) =>
      remarkAt(mail, 'wrong-name', 'body', place, {
        severity: 'serious',
        reason: `The mail greets ${mail.greeted || 'one reader'}, but this is another name. It looks left over from another mail.`,
        wording: person ? `Write “Dr. ${person.last}”.` : 'Write the name of this reader.',
      }),
    );
}
