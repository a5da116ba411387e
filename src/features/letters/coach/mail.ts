import { type Reading, read } from './reading.ts';

/** A piece of the body's even text. */
export type Span = { start: number; end: number; text: string };

/** A mail in its parts. All places are of the even text of `Reading`. */
export type ReadMail = {
  subject: Reading;
  body: Reading;
  /** “Dear Dr. Okafor,” without what follows; null when the mail begins without a greeting. */
  greeting: Span | null;
  /** The name or words greeted: “Dr. Okafor”. */
  greeted: string;
  /** The text between greeting and signature. */
  message: Span;
  sentences: readonly Span[];
  /** The lines below “Kind regards”. */
  signature: Span;
  words: number;
};

const greetingWords =
  /^(?:(?:dear|hello|hi|hey|hiya|greetings|respected|esteemed|honou?rable|attention|attn|to|good (?:morning|afternoon|evening|day)|salutations|namaste|salam|a very good \w+)\b|(?:sir|madam|ma'am|doctor|dr|prof|professor)\b\.?)/i;
const notGreeting =
  /^(?:to (?:follow|introduce|be|begin|start|make|help|the point|my)|dr\.? [A-Za-z .'-]{2,40}(?: from| here| and i)|hello world)/i;
const closing =
  /^(?:(?:yours|very|most|warm|kind|best|with|many|much|respectfully|sincerely|cordially|gratefully|humbly|thanking|thanks|thank you|regards|cheers|looking forward|in anticipation|faithfully|your (?:obedient|faithful|sincere|humble))\b[^.!?]{0,60}|sincerely|regards|best)[,.! ]*$/i;

/** Reads subject and body for the rules. What is quoted from an earlier mail is not the writer's and is left out. */
export function readMail({ subject, body }: { subject: string; body: string }): ReadMail {
  const own = withoutQuote(body);
  const reading = read(own);
  const { text } = reading;
  const greeting = greetingOf(own, text);
  const from = greeting?.end ?? firstWord(text, 0);
  const to = Math.max(from, closingPlace(own, reading));
  const message = span(text, from, to);
  return {
    subject: read(subject),
    body: reading,
    greeting,
    greeted: greeting ? greetedIn(greeting.text) : '',
    message,
    sentences: sentencesOf(message),
    signature: span(text, to, text.length),
    words: message.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  };
}

const span = (text: string, start: number, end: number): Span => ({
  start,
  end,
  text: text.slice(start, end),
});

function firstWord(text: string, from: number): number {
  const found = /\S/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

function withoutQuote(body: string): string {
  const quote =
    /^(?:>|-{2,} ?original message|_{8,}\s*\n\s*from:|on .{6,80} wrote:\s*$|from: .+\n(?:sent|date): )/im.exec(
      body,
    );
  return quote && quote.index > 20 ? body.slice(0, quote.index) : body;
}

const degreeAfter = /^\s*(?:m\.?d\.?|d\.?o\.?|ph\.?d\.?|m\.?p\.?h\.?|facp|faap|mbbs)\b/i;
const greetedToo =
  /^\s*(?:(?:and|or)\s)?(?:respected |dear )?(?:sir|madam|ma'am|doctor|dr|all)\b[^,:;!]{0,25}[,:;!]?$/i;
const titleAndName = /^\S+ (?:dr|mr|mrs|ms|prof|doctor|professor)\.? [A-Z][A-Za-z'-]+/;

/** The greeting ends at its comma or colon, or with its line. */
function greetingOf(own: string, text: string): Span | null {
  const start = firstWord(text, 0);
  const line = evenLine(/[^\n]*/.exec(own.trimStart())?.[0] ?? '');
  if (!greetingWords.test(line) || notGreeting.test(line)) return null;
  const mark = [...line.matchAll(/[,:;!]| - /g)].find(
    ({ index }) => !degreeAfter.test(line.slice(index + 1)),
  );
  const rest = mark ? line.slice(mark.index + 1) : '';
  const whole = line.length <= 70 || greetedToo.test(rest);
  const length = !mark
    ? whole
      ? line.length
      : (titleAndName.exec(line)?.[0].length ?? 0)
    : rest.trim() === '' || greetedToo.test(rest)
      ? line.length
      : mark.index + 1;
  return length === 0 || length > 110 ? null : { start, end: start + length, text: line.slice(0, length) };
}

/** Where the signature begins: at the last short line that takes leave, else at the end. */
function closingPlace(own: string, reading: Reading): number {
  const lines = [...own.matchAll(/[^\n]+/g)].filter(({ 0: line }) => line.trim() !== '');
  const last = lines.slice(-9).findIndex(({ 0: line }, index, some) => {
    if (!closing.test(evenLine(line))) return false;
    return some.length - index <= 8 || lines.length <= 9;
  });
  if (last < 0) return reading.text.length;
  const place = lines.slice(-9)[last]?.index ?? own.length;
  return placeIn(reading, place);
}

const evenLine = (line: string) => read(line.trim()).text;

/** The place of the even text that stands at a place of the given one. */
function placeIn(reading: Reading, given: number): number {
  let low = 0;
  let high = reading.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.place(middle, middle).start < given) low = middle + 1;
    else high = middle;
  }
  return low;
}

function greetedIn(greeting: string): string {
  return greeting
    .replace(
      /^(?:dear|hello|hi|hey|greetings|good \w+|respected|esteemed|honou?rable|attention|attn|to)\b[ :,]*/i,
      '',
    )
    .replace(/[ ,:;!.-]+$/, '')
    .trim();
}

/** A point ends a sentence unless it belongs to an abbreviation or a number. */
const abbreviation =
  /(?:\b(?:dr|mr|mrs|ms|prof|st|e\.g|i\.e|u\.s|u\.s\.a|m\.d|d\.o|ph\.d|m\.b\.b\.s|no|vs|approx|dept|jr|sr|inc|c\.v)|\b[A-Z])\.$/i;

function sentencesOf(message: Span): Span[] {
  const found: Span[] = [];
  let start = 0;
  const { text } = message;
  const push = (end: number) => {
    const from = firstWord(text, start);
    if (from < end) {
      found.push({ start: message.start + from, end: message.start + end, text: text.slice(from, end) });
    }
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(/(?<![.!?])[.!?]+["')]*(?=\s)|\n/g)) {
    if (
      mark !== '\n' &&
      mark.startsWith('.') &&
      abbreviation.test(text.slice(Math.max(0, index - 9), index + 1))
    ) {
      // “in the U.S. I passed”: a capital letter after a country's name begins a sentence.
      if (
        !/\bu\.s\.(?:a\.)?$/i.test(text.slice(Math.max(0, index - 7), index + 1)) ||
        !/^\.\s(?:I|My|The|Please|As|In)\b/.test(text.slice(index, index + 9))
      )
        continue;
    }
    push(mark === '\n' ? index : index + mark.length);
  }
  push(text.length);
  return found;
}
