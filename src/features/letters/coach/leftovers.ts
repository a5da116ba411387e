import { places, remarkAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { Part, Remark } from './remark.ts';

const leftover = new RegExp(
  [
    // [Name], but neither a footnote nor “name [at] place”, nor our own sign for a missing fact, told elsewhere.
    String.raw`\[(?!\d+\]|at\]|dot\]|sic\]|applicant\.|recipient\.|thread\.)[^\]\n]{1,70}\]`,
    String.raw`\{\{[^}]*\}?\}?|\{%[^%]*%?\}?|\{[A-Za-z_ .]{2,40}\}|<<[^>\n]{1,50}>>|\$\{[^}]*\}|%[A-Z_]{3,30}%|#[A-Z_]{4,30}#`,
    String.raw`<(?:\/?(?:your|insert|name|first|last|hospital|clinic|date|city|state|school|specialty|month|year|doctor|dr|recipient|university|country|program)[^>\n]{0,30})>`,
    String.raw`\((?:insert|your|hospital|clinic|doctor'?s?|last|first|program|school|recipient'?s?|university)[ '][^)\n]{0,30}(?:name|here|date|city|school|hospital|specialty|country)[^)\n]{0,12}\)|\((?:name|date|city|specialty|hospital)\)`,
    String.raw`(?<![A-Za-z])(?:[Xx]{3,}|XX|X+YZ|Xyz|XYZ|xyz)(?![A-Za-z])|\bABC (?:hospital|clinic|university|medical|school|college)\b|_{3,}|(?<=\s)\.{5,}(?=\s|$)`,
    String.raw`\b[Dd][Rr]\.? (?:LAST ?NAME|SURNAME|FIRST ?NAME|NAME|Last ?[Nn]ame|Surname|Name|X{1,3}|Y{1,3}|_+|so[- ]and[- ]so)\b`,
    String.raw`\b(?:INSERT|TODO|TBD|FIXME|LOREM IPSUM|Lorem ipsum|PLACEHOLDER|FILL IN)\b|\b20[2-3]X\b|\b(?:your|recipient|doctor|hospital|clinic|program|institution)(?:'s)? name here\b`,
    String.raw`\b[Aa]s an AI(?: language)? model\b|\b[Hh]ere(?:'s| is) (?:a|an|your|the) (?:\w+ )?(?:draft|version|revised|email template|template)\b|^(?:Certainly|Sure|Of course)[!,]`,
    String.raw`\b(?:undefined|NaN)\b|\bnull\b(?! hypothes)`,
  ].join('|'),
  'g',
);
const emptyGreeting = /^dear(?: (?:dr|mr|ms|mrs|prof)\.?)? ?[,:]/i;

/** RDY-7 and TPL-2: nothing of the template is left in a mail that goes out. */
export function leftovers(mail: ReadMail): Remark[] {
  const body: Span = { start: 0, end: mail.body.text.length, text: mail.body.text };
  const subject: Span = { start: 0, end: mail.subject.text.length, text: mail.subject.text };
  const found = (part: Part, where: Span) =>
    places(where, leftover).map((place) =>
      remarkAt(mail, 'leftover', part, place, {
        severity: 'serious',
        reason: `“${place.text.slice(0, 40)}” is left over from a template. It shows that nobody read the mail before it was sent.`,
        wording: 'Put the real word here, or take the sentence out.',
      }),
    );
  const greeting = mail.greeting && emptyGreeting.test(mail.greeting.text) ? [mail.greeting] : [];
  return [
    ...found('subject', subject),
    ...found('body', body),
    ...greeting.map((place) =>
      remarkAt(mail, 'leftover', 'body', place, {
        severity: 'serious',
        reason: 'The name is missing in the greeting.',
        wording: 'Write the name, or the role: “Dear Practice Manager,”.',
      }),
    ),
    ...places(
      { ...body, end: Math.min(400, body.end), text: body.text.slice(0, 400) },
      /(?<=^|\n|\s)Subject: ?(?=\S)/g,
    ).map((place) =>
      remarkAt(mail, 'leftover', 'body', place, {
        severity: 'serious',
        reason: 'The subject line stands in the text of the mail.',
        wording: 'Move it to the subject, and take this line out.',
      }),
    ),
  ];
}
