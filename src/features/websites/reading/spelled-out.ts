/** "jane.roe [at] place (dot) org" and its relatives, in the forms people invent against harvesters. */
type Spelled = { address: string; start: number; end: number };

const WORD = '[A-Za-z0-9](?:[A-Za-z0-9_%+-]*[A-Za-z0-9])?';
const BRACKETED_AT = String.raw`\s*[\[({<|*_~-]+\s*(?:at|@|a t)\s*[\])}>|*_~-]+\s*`;
const PLAIN_AT = String.raw`\s+(?:at|AT|At)\s+`;
const SPACED_AT = String.raw`\s*@\s*`;
const DOT = String.raw`(?:\s*[\[({<|*_~-]+\s*(?:dot|\.|d o t|period|point)\s*[\])}>|*_~-]+\s*|\s+(?:dot|DOT|Dot)\s+|\.)`;
const SPELLED_DOT = String.raw`(?:\s*[\[({<|*_~-]+\s*(?:dot|\.)\s*[\])}>|*_~-]+\s*|\s+(?:dot|DOT|Dot)\s+)`;

const LOCAL = `${WORD}(?:${DOT}${WORD}){0,4}`;
const DOMAIN = `${WORD}(?:${DOT}${WORD}){1,4}`;

const bracketed = new RegExp(`(${LOCAL})${BRACKETED_AT}(${DOMAIN})`, 'gi');
/** Plain "at" only with a spelled dot somewhere in the domain, or after "e-mail:". */
const plainWithDots = new RegExp(
  `(${LOCAL})${PLAIN_AT}(${WORD}(?:${DOT}${WORD}){0,3}${SPELLED_DOT}[A-Za-z]{2,10})\\b`,
  'g',
);
const plainAfterLabel = new RegExp(
  `e-?mail(?: address)?\\s*(?::|-|–|is)\\s*(${LOCAL})${PLAIN_AT}(${WORD}(?:\\.${WORD}){1,3})`,
  'gi',
);
const spaced = new RegExp(
  `(${WORD}(?:\\.${WORD}){0,4})${SPACED_AT}(${WORD}(?:\\s?\\.\\s?${WORD}){1,4})`,
  'g',
);
/** Addresses that a PDF broke into two lines. */
const broken = /([A-Za-z0-9][A-Za-z0-9._%+-]*)\n?@\n?((?:[A-Za-z0-9-]+\n?\.\n?)+[A-Za-z]{2,10})/g;

const dotted = (text: string) =>
  text
    .replace(/\s*[[({<|*_~-]+\s*(?:dot|\.|d o t|period|point)\s*[\])}>|*_~-]+\s*|\s+dot\s+|\s*\.\s*/gi, '.')
    .replace(/\s+/g, '');

/** Words that stand before "at" in plain English and are no names. */
const NOT_LOCAL =
  /^(?:us|me|them|him|her|you|it|is|are|be|or|and|office|clinic|available|look|arrive|only|directly|located|here|online|now|page|website|site|more|found|website|visit|call|also|program|contact|email|e-mail|mail|address|hospital|staff|team|apply|based|work|residency|medicine|care|department|services?|students?)$/i;

export function spelledOut(text: string, fromPdf: boolean): Spelled[] {
  if (!/@|\bat\b|[[({]\s*a\s?t\s*[\])}]|_at_|-at-/i.test(text)) return [];
  const found: Spelled[] = [];
  const patterns = fromPdf
    ? [bracketed, plainWithDots, plainAfterLabel, broken, spaced]
    : [bracketed, plainWithDots, plainAfterLabel, spaced];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const local = dotted(match[1] ?? '');
      const domain = dotted(match[2] ?? '');
      if (NOT_LOCAL.test(local) || !/[a-z]/i.test(local)) continue;
      const inMatch = match[0].lastIndexOf(match[1] ?? '', match[0].length - (match[2]?.length ?? 0));
      const start = match.index + Math.max(0, inMatch);
      const end = match.index + match[0].length;
      if (found.some((one) => start < one.end && end > one.start)) continue;
      for (const address of shortenings(local, domain)) {
        found.push({ address, start, end });
        break;
      }
    }
  }
  return found;
}

/** "place dot org Phone": a spelled domain ends with the first known ending that is followed by another word. */
function shortenings(local: string, domain: string): string[] {
  const known = /^(.*?\.(?:org|com|edu|net|gov|us|health|care|clinic|info|med))(?![a-z-])/i.exec(domain)?.[1];
  return [`${local}@${known ?? domain}`];
}
