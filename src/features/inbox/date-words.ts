import { Temporal } from 'temporal-polyfill';
import { daysBetween, type IsoDate } from '#plain/time.ts';
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './month-names.ts';

/** A date found in English text: where it stands, and the day it means given the day of the mail. */
export type FoundDate = { start: number; end: number; day: IsoDate };

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  couple: 2,
  two: 2,
  few: 3,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const BEFORE = `(?:${WEEKDAY},?\\s{1,3}(?:(?:the|den|dem|der|le|el|il|dia|o)\\s{1,3}|,\\s?)?)?`;
const DAY = '(?<date>[0-3]?\\d)(?:\\s?(?:st|nd|rd|th|er|º|°)(?!\\p{L})|\\.)?(?!\\d)';
const YEAR = '(?<year>20\\d\\d)\\b';

/** Each way of writing a date; the first that stands earliest (and there the most complete) is the date. */
const FORMS: readonly {
  pattern: RegExp;
  read: (groups: Groups, mailDay: IsoDate, dayFirst: boolean) => IsoDate | null;
}[] = [
  {
    pattern: form(`${BEFORE}(?<year>20\\d\\d)-(?<number>\\d{1,2})-${DAY}`),
    read: (g) => day(g['year'], g['number'], g['date']),
  },
  {
    pattern: form(`${BEFORE}${MONTH}\\s{0,3}(?:the\\s)?${DAY}(?!:)(?:\\s{0,2},?\\s{0,2}${YEAR})?`),
    read: monthAndDay,
  },
  {
    pattern: form(
      `${BEFORE}(?:the\\s{1,3})?${DAY}[\\s-]{0,2}(?:(?:of|de|do)\\s{1,2})?${MONTH}(?:[\\s-]{0,2},?\\s{0,2}(?:del?\\s)?${YEAR})?`,
    ),
    read: monthAndDay,
  },
  {
    pattern: form(
      `${BEFORE}(?<a>\\d{1,2})\\s?/\\s?(?<b>\\d{1,2})(?:\\s?/\\s?(?<year>20\\d\\d|\\d\\d)(?!\\d))?(?![\\d/]|[\\s-]?days?\\b)`,
    ),
    read: slashed,
  },
  {
    pattern: form(`${BEFORE}(?<a>\\d{1,2})-(?<b>\\d{1,2})-(?<year>20\\d\\d|\\d\\d)(?![\\d-])`),
    read: slashed,
  },
  {
    pattern: form(
      `${BEFORE}(?<date>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?(?:(?<year>20\\d\\d|\\d\\d)(?!\\d|\\.\\d|:))?(?!\\d)`,
    ),
    read: dotted,
  },
  {
    pattern: form('(?:(?<year>20\\d\\d)[年년]\\s?)?(?<number>\\d{1,2})[月월]\\s?(?<date>\\d{1,2})[日일]'),
    read: (g, mailDay) =>
      g['year'] === undefined
        ? nearest(Number(g['number']), g['date'], mailDay)
        : day(g['year'], g['number'], g['date']),
  },
  {
    pattern: form(
      '(?<part>early|mid|middle\\sof|late|(?:the\\s)?beginning\\sof|(?:the\\s)?start\\sof|(?:the\\s)?end\\sof)[\\s-]{1,2}' +
        MONTH +
        `(?:\\s{1,2}${YEAR})?`,
    ),
    read: partOfMonth,
  },
  {
    pattern: form(`${WEEKDAY},?\\s{1,3}(?:the\\s{1,3})?(?<date>[0-3]?\\d)(?:st|nd|rd|th)\\b`),
    read: dayOfMonth,
  },
  // "lunes 7": the weekday has to fit, for "Monday 9" may be an hour.
  {
    pattern: form(`${WEEKDAY},?\\s{1,3}(?<date>[0-3]?\\d)(?![\\d:]|[./-]\\d|\\s?(?:[ap]\\.?m|uhr|h)\\b)`),
    read: (g, mailDay) => {
      const found = dayOfMonth(g, mailDay);
      return found !== null && Temporal.PlainDate.from(found).dayOfWeek === weekdayNumber(g['weekday'] ?? '')
        ? found
        : null;
    },
  },
  { pattern: form('(?:the\\s{1,3})(?<date>[0-3]?\\d)(?:st|nd|rd|th)\\b'), read: dayOfMonth },
  {
    pattern: form(
      '(?:in|for|next|after|another)\\s(?:the\\snext\\s|about\\s|approximately\\s)?(?<count>an?|(?:an?\\s)?couple(?:\\sof)?|an?\\sfew|\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?:more\\s)?(?<unit>day|week|month)s?\\b',
    ),
    read: ahead,
  },
  { pattern: form('(?:(?:the\\s)?following|next)\\s(?<unit>week|month)\\b'), read: nextUnit },
  { pattern: form(`(?:(?:(?:the\\s)?following|next|this|coming)\\s)?${WEEKDAY}`), read: nextWeekday },
  {
    pattern: form('(?:tomorrow|morgen|demain|mañana|amanhã|domani)(?!\\p{L})'),
    read: (_, mailDay) => plus(mailDay, { days: 1 }),
  },
  { pattern: form('(?:today|this\\s(?:morning|afternoon|evening))\\b'), read: (_, mailDay) => mailDay },
  {
    pattern: form(
      '(?:all\\s|this\\s|(?:the\\s)?(?:rest|remainder)\\sof\\s(?:the|this)\\s)(?:\\w+\\s)?week\\b',
    ),
    read: (_, mailDay) => nextUnit({ unit: 'week' }, mailDay),
  },
  {
    pattern: form('thanksgiving(?:\\s(?:break|holiday|day|weekend))?\\b'),
    read: (_, mailDay) => nearestOf(mailDay, afterThanksgiving),
  },
  {
    pattern: form('(?:christmas|xmas)(?:\\s(?:break|holiday|day))?\\b'),
    read: (_, mailDay) => nearest(12, '26', mailDay),
  },
  {
    pattern: form("(?:the\\s)?new\\syear(?:[’']s)?(?:\\sday)?\\b"),
    read: (_, mailDay) => nearest(1, '2', mailDay),
  },
  // Alone, only as a name with its capital: "may" and "march" are also words.
  {
    pattern:
      /(?<![\w/])(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s{1,2}(?<year>20\d\d)\b)?/,
    read: partOfMonth,
  },
];

type Groups = Record<string, string | undefined>;

function form(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/])${source}`, 'iu');
}

/**
 * The earliest date in a text, or null. The day of the mail supplies what is not written (year, month, "next Monday").
 * `dayFirst` where the text's language writes 7/12 for the 7th of December.
 */
export function firstDateIn(text: string, mailDay: IsoDate, dayFirst = false): FoundDate | null {
  let first: FoundDate | null = null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const longer =
      first === null ||
      match.index < first.start ||
      (match.index === first.start && match.index + match[0].length > first.end);
    if (!longer) continue;
    const found = read(match.groups ?? {}, mailDay, dayFirst);
    if (found !== null) first = { start: match.index, end: match.index + match[0].length, day: found };
  }
  return first;
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): IsoDate | null {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(date) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null; // the 31st of June, month 13: no date
  }
}

function plus(from: IsoDate, by: { days?: number; weeks?: number; months?: number }): IsoDate {
  return Temporal.PlainDate.from(from).add(by).toString();
}

/** A day without a year that lies no longer back is that of an old notice, which was left switched on. */
const LEFT_SWITCHED_ON = 60;

/** Without a year: the occurrence that is ahead, or a little back. */
function nearest(month: number, date: string | undefined, mailDay: IsoDate): IsoDate | null {
  return nearestOf(mailDay, (year) => day(String(year), String(month), date));
}

function nearestOf(mailDay: IsoDate, inYear: (year: number) => IsoDate | null): IsoDate | null {
  const year = Number(mailDay.slice(0, 4));
  const found = [year - 1, year, year + 1].map(inYear);
  return found.find((one) => one !== null && daysBetween(mailDay, one) >= -LEFT_SWITCHED_ON) ?? null;
}

/** Nobody announces an absence so long ahead by numbers alone. */
const FAR_AHEAD = 120;

/**
 * 5.1. is the 5th of January wherever dates are written with full stops. Some write 12.07 in the United States too: it is the
 * 7th of December where the 12th of July is far.
 */
function dotted(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const year = groups['year'];
  if (year === undefined) {
    const [usual, other] = [
      nearest(Number(groups['number']), groups['date'], mailDay),
      nearest(Number(groups['date']), groups['number'], mailDay),
    ];
    const far = usual === null || daysBetween(mailDay, usual) > FAR_AHEAD;
    return far && other !== null && daysBetween(mailDay, other) <= FAR_AHEAD ? other : usual;
  }
  return day(year.length === 4 ? year : `20${year}`, groups['number'], groups['date']);
}

function monthAndDay(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const month = monthNumber(groups['month'] ?? '');
  const year = groups['year'];
  return year === undefined
    ? nearest(month, groups['date'], mailDay)
    : day(year, String(month), groups['date']);
}

/** 12/7 is month/day in the United States; the other order where only that is a date, is ahead, or fits the weekday named. */
function slashed(groups: Groups, mailDay: IsoDate, dayFirst: boolean): IsoDate | null {
  const { a, b, year } = groups;
  const fullYear = year === undefined || year.length === 4 ? year : `20${year}`;
  const read = (month: string | undefined, date: string | undefined) =>
    fullYear === undefined ? nearest(Number(month), date, mailDay) : day(fullYear, month, date);
  const american = dayFirst ? read(b, a) : read(a, b);
  const other = dayFirst ? read(a, b) : read(b, a);
  if (american === null || other === null) return american ?? other;
  const weekday = weekdayNumber(groups['weekday'] ?? '');
  if (weekday > 0) {
    const fits = [american, other].find(
      (candidate) => Temporal.PlainDate.from(candidate).dayOfWeek === weekday,
    );
    if (fits !== undefined) return fits;
  }
  return daysBetween(mailDay, american) < 0 && daysBetween(mailDay, other) >= 0 ? other : american;
}

/** The Monday after the fourth Thursday of November: offices open again then. */
function afterThanksgiving(year: number): IsoDate {
  const first = Temporal.PlainDate.from({ year, month: 11, day: 1 });
  const thursday = first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 21 });
  return thursday.add({ days: 4 }).toString();
}

function partOfMonth(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const part = (groups['part'] ?? '').toLowerCase();
  const date = part.startsWith('mid') ? '15' : /late|end/.test(part) ? '25' : '1';
  return monthAndDay({ ...groups, date }, mailDay);
}

function dayOfMonth(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const here = Temporal.PlainDate.from(mailDay);
  const coming = [0, 1, 2, 3, 4, 5, 6].flatMap((months) => {
    const month = here.with({ day: 1 }).add({ months });
    const candidate = day(String(month.year), String(month.month), groups['date']);
    return candidate !== null && daysBetween(mailDay, candidate) >= 0 ? [candidate] : [];
  });
  const weekday = weekdayNumber(groups['weekday'] ?? '');
  const fits = coming.find((candidate) => Temporal.PlainDate.from(candidate).dayOfWeek === weekday);
  return fits ?? coming[0] ?? null;
}

function nextWeekday(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const weekday = weekdayNumber(groups['weekday'] ?? '');
  if (weekday === 0) return null;
  const toGo = (weekday - Temporal.PlainDate.from(mailDay).dayOfWeek + 7) % 7;
  return plus(mailDay, { days: toGo === 0 ? 7 : toGo });
}

function ahead(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const word = (groups['count'] ?? '').toLowerCase();
  const count = COUNTS[/couple|few/.exec(word)?.[0] ?? word] ?? Number(word);
  const unit = (groups['unit'] ?? '').toLowerCase();
  if (unit === 'day') return plus(mailDay, { days: count });
  return plus(mailDay, unit === 'week' ? { weeks: count } : { months: count });
}

/** "Next week" is its Monday, "next month" its first day. */
function nextUnit(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const here = Temporal.PlainDate.from(mailDay);
  if (groups['unit']?.toLowerCase() === 'month') return here.with({ day: 1 }).add({ months: 1 }).toString();
  return here.add({ days: 8 - here.dayOfWeek }).toString();
}
