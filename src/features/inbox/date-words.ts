import { Temporal } from 'temporal-polyfill';
import { daysBetween, type IsoDate } from '#plain/time.ts';

/** A date found in English text: where it stands, and the day it means given the day of the mail. */
export type FoundDate = { start: number; end: number; day: IsoDate };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY =
  '(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?';
const BEFORE = `(?:${WEEKDAY},?\\s{1,3}(?:the\\s{1,3})?)?`;
const DAY = '(?<date>[0-3]?\\d)(?:\\s?(?:st|nd|rd|th)\\b)?(?!\\d)';
const YEAR = '(?<year>20\\d\\d)\\b';

/** Each way of writing a date; the first that stands earliest (and there the most complete) is the date. */
const FORMS: readonly { pattern: RegExp; read: (groups: Groups, mailDay: IsoDate) => IsoDate | null }[] = [
  {
    pattern: form(`${BEFORE}(?<year>20\\d\\d)-(?<number>\\d{1,2})-${DAY}`),
    read: (g) => day(g['year'], g['number'], g['date']),
  },
  {
    pattern: form(`${BEFORE}${MONTH}\\s{0,3}(?:the\\s)?${DAY}(?!:)(?:\\s{0,2},?\\s{0,2}${YEAR})?`),
    read: monthAndDay,
  },
  {
    pattern: form(`${BEFORE}${DAY}\\s{0,2}(?:of\\s{1,2})?${MONTH}(?:\\s{0,2},?\\s{0,2}${YEAR})?`),
    read: monthAndDay,
  },
  {
    pattern: form(
      `${BEFORE}(?<a>\\d{1,2})\\s?/\\s?(?<b>\\d{1,2})(?:\\s?/\\s?(?<year>20\\d\\d|\\d\\d)(?!\\d))?(?![\\d/])`,
    ),
    read: slashed,
  },
  {
    pattern: form(`${BEFORE}(?<a>\\d{1,2})-(?<b>\\d{1,2})-(?<year>20\\d\\d|\\d\\d)(?![\\d-])`),
    read: slashed,
  },
  {
    pattern: form(`${BEFORE}(?<date>\\d{1,2})\\.(?<number>\\d{1,2})\\.(?<year>20\\d\\d)(?!\\d)`),
    read: (g) => day(g['year'], g['number'], g['date']),
  },
  {
    pattern: form(
      '(?<part>early|mid|middle\\sof|late|(?:the\\s)?beginning\\sof|(?:the\\s)?start\\sof|(?:the\\s)?end\\sof)[\\s-]{1,2}' +
        MONTH +
        `(?:\\s{1,2}${YEAR})?`,
    ),
    read: partOfMonth,
  },
  { pattern: form(`${WEEKDAY},?\\s{1,3}the\\s{1,3}(?<date>[0-3]?\\d)(?:st|nd|rd|th)\\b`), read: dayOfMonth },
  { pattern: form('(?:the\\s{1,3})(?<date>[0-3]?\\d)(?:st|nd|rd|th)\\b'), read: dayOfMonth },
  {
    pattern: form(
      '(?:in|for|next|after|another)\\s(?:the\\snext\\s|about\\s|approximately\\s)?(?<count>an?|\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?:more\\s)?(?<unit>day|week|month)s?\\b',
    ),
    read: ahead,
  },
  { pattern: form('(?:(?:the\\s)?following|next)\\s(?<unit>week|month)\\b'), read: nextUnit },
  { pattern: form(`(?:(?:the\\s)?following|next|this|coming)?\\s?${WEEKDAY}`), read: nextWeekday },
  { pattern: form('tomorrow\\b'), read: (_, mailDay) => plus(mailDay, { days: 1 }) },
  { pattern: form('(?:today|this\\s(?:morning|afternoon|evening))\\b'), read: (_, mailDay) => mailDay },
  {
    pattern: form("(?:the\\s)?new\\syear(?:[’']s)?(?:\\sday)?\\b"),
    read: (_, mailDay) => `${Number(mailDay.slice(0, 4)) + 1}-01-02`,
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
  return new RegExp(`(?<![\\w/])${source}`, 'i');
}

/** The earliest date in a text, or null. The day of the mail supplies what is not written (year, month, "next Monday"). */
export function firstDateIn(text: string, mailDay: IsoDate): FoundDate | null {
  let first: FoundDate | null = null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const longer =
      first === null ||
      match.index < first.start ||
      (match.index === first.start && match.index + match[0].length > first.end);
    if (!longer) continue;
    const found = read(match.groups ?? {}, mailDay);
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

/** Without a year: the occurrence that is ahead, or at most 60 days back (an old notice that was left switched on). */
function nearest(month: number, date: string | undefined, mailDay: IsoDate): IsoDate | null {
  const year = Number(mailDay.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((candidate) =>
    day(String(candidate), String(month), date),
  );
  return candidates.find((candidate) => candidate !== null && daysBetween(mailDay, candidate) >= -60) ?? null;
}

function monthNumber(groups: Groups): number {
  return MONTHS.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
}

function weekdayNumber(groups: Groups): number {
  return WEEKDAYS.indexOf((groups['weekday'] ?? '').slice(0, 3).toLowerCase()) + 1;
}

function monthAndDay(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const month = monthNumber(groups);
  const year = groups['year'];
  return year === undefined
    ? nearest(month, groups['date'], mailDay)
    : day(year, String(month), groups['date']);
}

/** 12/7 is month/day in the United States; the other order where only that is a date, is ahead, or fits the weekday named. */
function slashed(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const { a, b, year } = groups;
  const fullYear = year === undefined || year.length === 4 ? year : `20${year}`;
  const read = (month: string | undefined, date: string | undefined) =>
    fullYear === undefined ? nearest(Number(month), date, mailDay) : day(fullYear, month, date);
  const american = read(a, b);
  const other = read(b, a);
  if (american === null || other === null) return american ?? other;
  const weekday = weekdayNumber(groups);
  if (weekday > 0) {
    const fits = [american, other].find(
      (candidate) => Temporal.PlainDate.from(candidate).dayOfWeek === weekday,
    );
    if (fits !== undefined) return fits;
  }
  return daysBetween(mailDay, american) < 0 && daysBetween(mailDay, other) >= 0 ? other : american;
}

function partOfMonth(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const part = (groups['part'] ?? '').toLowerCase();
  const date = part.startsWith('mid') ? '15' : /late|end/.test(part) ? '25' : '1';
  return monthAndDay({ ...groups, date }, mailDay);
}

function dayOfMonth(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const here = Temporal.PlainDate.from(mailDay);
  for (const months of [0, 1, 2]) {
    const month = here.with({ day: 1 }).add({ months });
    const candidate = day(String(month.year), String(month.month), groups['date']);
    if (candidate !== null && daysBetween(mailDay, candidate) >= 0) return candidate;
  }
  return null;
}

function nextWeekday(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const weekday = weekdayNumber(groups);
  if (weekday === 0) return null;
  const toGo = (weekday - Temporal.PlainDate.from(mailDay).dayOfWeek + 7) % 7;
  return plus(mailDay, { days: toGo === 0 ? 7 : toGo });
}

function ahead(groups: Groups, mailDay: IsoDate): IsoDate | null {
  const word = (groups['count'] ?? '').toLowerCase();
  const count = /^an?$/.test(word) ? 1 : NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);
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
