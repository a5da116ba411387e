import { distance } from 'fastest-levenshtein';
import { looksLikeOrganisation, recipientPerson, salutation } from '../salutation.ts';
import { remarkAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import { fold, nameIn } from './person-names.ts';
import { organisationsIn, samePlace } from './place-names.ts';
import type { CoachContext, Remark } from './remark.ts';

/** The greeting names another person or place than the mail goes to. */
export function wrongGreeting(mail: ReadMail, { audience, recipient }: CoachContext): Remark[] {
  if (!mail.greeting || !recipient) return [];
  const greeted = nameIn(mail.greeted);
  const proper = `${salutation(audience, recipient)},`;
  const say = (reason: string, severity: 'serious' | 'look') =>
    remarkAt(mail, 'wrong-name', 'body', mail.greeting ?? mail.message, {
      severity,
      reason,
      wording: `Write “${proper}”.`,
      replace: proper,
    });
  const person = recipientPerson(audience, recipient);
  if (!greeted) return wrongPlaceGreeted(mail, recipient.name, say);
  if (!person) return [];
  const last = fold(person.last);
  const given = fold(person.given).split(' ')[0] ?? '';
  const words = greeted.map(fold);
  const joined = words.join(' ');
  if (
    words.some((word) => word === last) ||
    joined.includes(last) ||
    last.split(/[ -]/).some((part) => part.length > 2 && words.includes(part))
  )
    return [];
  if (words.some((word) => word.length > 2 && distance(word, last) <= (last.length > 6 ? 2 : 1))) {
    return [
      say(`The name is misspelt: it is ${person.last}. People notice their own name first.`, 'serious'),
    ];
  }
  if (given.length > 1 && words.includes(given)) {
    return [
      say(
        'This is the first name. A physician you do not know is greeted with “Dr.” and the last name.',
        'look',
      ),
    ];
  }
  return [
    say(
      `This mail goes to ${`${person.given} ${person.last}`.trim()}, but it greets someone else.`,
      'serious',
    ),
  ];
}

function wrongPlaceGreeted(
  mail: ReadMail,
  name: string,
  say: (reason: string, severity: 'serious') => Remark,
): Remark[] {
  const place = organisationsIn(mail.greeted)[0];
  if (!place || !looksLikeOrganisation(name) || samePlace(place, name)) return [];
  return [say(`This mail goes to ${name}, but it greets another place.`, 'serious')];
}
