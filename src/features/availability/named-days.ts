import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

type Span = { from: IsoDate; to: IsoDate };

/**
 * RDY-7: finds the days that a text names although no letter may name them now. Days that one may still name as well, such
 * as the same months, are no fault. The patterns are made once, for any number of texts.
 */
export function namedButNotFree(
  known: readonly (Span & { nameable: boolean })[],
): (text: string) => (Span & { quote: string })[] {
  const free = known.filter(({ nameable }) => nameable).map(patternOf);
  const held = known.filter(({ nameable }) => !nameable).map((span) => ({ span, pattern: patternOf(span) }));
  return (text) =>
    held.flatMap(({ span: { from, to }, pattern }) =>
      [...text.matchAll(pattern)]
        .map(([quote]) => quote.replace(/\s+/g, ' '))
        .filter((quote) => !free.some((one) => quote.replace(one, '') === ''))
        .slice(0, 1)
        .map((quote) => ({ quote, from, to })),
    );
}

/** Every way in which English texts write these days, or the months in which they lie. */
function patternOf({ from, to }: Span): RegExp {
  const [first, last] = [partsOf(from), partsOf(to)];
  const sameMonth = first.year === last.year && first.month === last.month;
  const spans = [
    [first.worded, last.worded],
    [first.monthFirst, last.monthFirst],
    [first.dayFirst, last.dayFirst],
    [from, to],
    [`${first.month}${first.ofYear}`, `${last.month} ${last.year}`],
    ...(sameMonth
      ? [
          [`${first.month} ${first.date}`, `${last.date}${last.ofYear}`],
          [first.date, `${last.date}(?: of)? ${last.month}${last.ofYear}`],
        ]
      : []),
  ].map(([one, other]) => `${one}${upTo}${other}`);
  const months = sameMonth ? [...spans, `${first.month} ${first.year}`] : spans;
  return new RegExp(
    String.raw`(?<![\w/.-])(?:${months.join('|')})(?![\w/]|[.-]\d)`.replaceAll(' ', String.raw`\s+`),
    'gi',
  );
}

const upTo = String.raw`(?:\s*[-–—]\s*|,? (?:to|thru|through|until|till|and)(?: the)? )(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`;

/** The pieces of a day as patterns. A year may be left out; another year is another day. */
function partsOf(day: IsoDate) {
  const [year = '', monthNumber = '', dateNumber = ''] = day.split('-');
  const name = dayInWords(day).split(' ')[0] ?? '';
  const month = String.raw`(?:${name}|${name.slice(0, 3)}\b\.?${name === 'September' ? String.raw`|sept\b\.?` : ''})`;
  const date = String.raw`0?${Number(dateNumber)}(?:st|nd|rd|th)?\b`;
  const ofYear = String.raw`(?:,? ${year}|(?!,? (?:19|20)\d\d))`;
  const digits = (one: string, other: string) =>
    String.raw`0?${Number(one)}[/.]0?${Number(other)}\b(?:[/.](?:${year}|${year.slice(2)})\b|(?![/.]\d))`;
  return {
    year,
    month,
    date,
    ofYear,
    worded: String.raw`(?:${month} (?:the )?${date}|${date}(?: of)? ${month})${ofYear}`,
    monthFirst: digits(monthNumber, dateNumber),
    dayFirst: digits(dateNumber, monthNumber),
  };
}
