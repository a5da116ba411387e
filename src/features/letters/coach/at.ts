import type { ReadMail, Span } from './mail.ts';
import type { CoachRule, Part, Remark, Severity } from './remark.ts';

/** What a rule says of a place; the rest of the remark follows from it. */
export type Saying = {
  severity: Severity;
  reason: string;
  wording: string;
  /** Given: “use this wording” puts it in place of `over` (of the place itself, where nothing else is said). */
  replace?: string;
  over?: Pick<Span, 'start' | 'end'>;
};

/** A remark at a range of the even text, with its places in the text as it was given. */
export function remarkAt(
  mail: ReadMail,
  rule: CoachRule,
  part: Part,
  range: Pick<Span, 'start' | 'end'>,
  { severity, reason, wording, replace, over = range }: Saying,
): Remark {
  const reading = mail[part];
  const edit = replace === undefined ? null : { ...reading.place(over.start, over.end), text: replace };
  return { rule, severity, part, ...reading.place(range.start, range.end), reason, wording, edit };
}

/** One expression for many phrases: any letter case, whole words. A space in them is a space of the even text. */
export function anyOf(...phrases: string[]): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${phrases.join('|')})(?![A-Za-z0-9])`, 'gi');
}

/** Every place in a span where an expression is found. */
export function places(where: Span, expression: RegExp): Span[] {
  return [...where.text.matchAll(expression)].map((match) => ({
    start: where.start + match.index,
    end: where.start + match.index + match[0].length,
    text: match[0],
  }));
}

/** The sentence that holds a place. */
export function sentenceAt(mail: ReadMail, place: Pick<Span, 'start'>): Span {
  return mail.sentences.find((one) => place.start >= one.start && place.start < one.end) ?? mail.message;
}

/** The sentence with the space before it, so that taking it out leaves no gap. */
export function sentenceToTakeOut(mail: ReadMail, place: Pick<Span, 'start'>): Pick<Span, 'start' | 'end'> {
  const { start, end } = sentenceAt(mail, place);
  const before = mail.body.text.charAt(start - 1) === ' ' ? 1 : 0;
  const after = before === 0 && mail.body.text.charAt(end) === ' ' ? 1 : 0;
  return { start: start - before, end: end + after };
}
