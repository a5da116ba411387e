import { anyOf, places, remarkAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const calendar = `(?:(?:${months})\\.? ?(?:\\d|of|to|through|and|or|-|until|onwards?)|(?:in|from|during|between|of|until|since|early|late|mid|for|starting|beginning|by|-|through|to|and|or) ?-?(?:the )?(?:months? of )?(?:early |late |mid-? ?)?(?:${months})(?![A-Za-z])|(?:spring|summer|fall|autumn|winter)(?: of)? (?:20\\d\\d|\\d{4})|(?:this|next|in|during|coming) (?:the )?(?:spring|summer|fall|autumn|winter)|\\d{1,2}[\\/.]\\d{1,2}[\\/.]\\d{2,4}|\\d{1,2}\\/\\d{1,2} ?(?:-|to|through|until)|20\\d\\d-\\d\\d|(?:q[1-4]|(?:first|second) half)(?: of)? 20\\d\\d)`;
const duration =
  '(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|a|few|several)(?: ?(?:-|to|or) ?(?:\\d+|two|three|four|five|six|eight|twelve))?[ -](?:\\w+ )?(?:weeks?|months?|days?)';

/** Says when, or for how long. */
export const dated = new RegExp(`(?<![A-Za-z])(?:${calendar}|${duration})`, 'i');
const hasCalendar = new RegExp(`(?<![A-Za-z])${calendar}`, 'i');

/** Dates of the past, and of the Match: they do not say when the writer can come. */
const otherDates = /\b(?:graduat\w+|passed|born|certified|since|match)\b/i;
const comes =
  /\b(?:availab\w+|free|come|start\w*|host\w*|extern\w*|observ\w*|rotat\w*|elective|clerkship|shadow\w*|weeks?|months?|between|until|join|visit\w*|be in|spend)\b/i;

const vague = anyOf(
  'any ?time(?! (?:in|between|from|during|within|after|before|that|of|you are free to))|whenever(?: (?:you|is|it))?(?: \\w+)*|as soon as possible|sometime(?: (?:soon|next|in the future|this|later))?|in the (?:near|coming) future|(?:very )?soon|next year|any (?:month|date|dates|day|week|period)|(?:my )?dates are flexible|flexible (?:with|about|on|in) (?:the |my )?(?:dates|time|timing)|immediately available|available immediately',
);

/** TPL-2: dates are offered, so that the reader can look into a calendar. */
export function dates(mail: ReadMail, { kind, availability }: CoachContext): Remark[] {
  if (kind !== 'first') return [];
  const exact = availability ?? 'March to June 2027';
  // An example is read, and never put into the mail: it would state what nobody knows.
  const known = availability !== undefined;
  const told = mail.sentences.some(
    ({ text }) => hasCalendar.test(text) && (comes.test(text) || !otherDates.test(text)),
  );
  if (told) return [];
  const [loose] = places(mail.message, vague);
  if (loose) {
    return [
      remarkAt(mail, 'dates', 'body', loose, {
        severity: 'look',
        reason:
          'This gives no date. A reader can check four weeks in a named month; “any time” they put off.',
        wording: `Write the months: “I am available from ${exact}.”`,
        ...(known && /^any ?time$/i.test(loose.text) && { replace: `from ${exact}` }),
      }),
    ];
  }
  const end = { start: mail.message.end, end: mail.message.end };
  return [
    remarkAt(mail, 'dates', 'body', end, {
      severity: 'look',
      reason: 'The mail does not say when you can come.',
      wording: `Add: “I am available from ${exact}.”`,
      ...(known && { replace: addition(mail, `I am available from ${exact}.`) }),
    }),
  ];
}

/** A sentence set at the end of the text, in a paragraph of its own. */
export function addition(mail: ReadMail, sentence: string): string {
  const ends = mail.message.text.endsWith('\n');
  return `${ends || mail.message.text.endsWith(' ') ? '' : '\n\n'}${sentence}${ends ? '\n\n' : ''}`;
}
