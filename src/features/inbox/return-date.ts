import { addDays, daysBetween, type IsoDate } from '#plain/time.ts';
import { firstDateIn, type FoundDate } from './date-words.ts';
import { oneLine, sentencesOf, shortened } from './text.ts';

/** The day from which a person can be written to again, and the sentence that says so. */
export type ReturnDate = { day: IsoDate; sentence: string };

const RETURNING =
  /(?<!\p{L})(?:(?:will |I(?:'|’)ll |to )?(?:be )?(?:return(?:ing|s)?|back|available again|reachable again|resum(?:e|ing)|reopen(?:ing|s)?|online again|in (?:the|my) office again)|respond(?:ing)?|expect an? (?:reply|response|answer)|reply(?:ing)? to (?:you|your (?:e-?mail|message))|zurück|wieder (?:da|erreichbar|im büro|zurück|für sie|verfügbar)|de retour|retour|revien\p{L}+|rentr\p{L}+|à nouveau|joignable|(?:estaré )?de vuelta|vuelv\p{L}+|volver\p{L}+|regres\p{L}+|reincorpor\p{L}+|retorn\p{L}+|volt\p{L}+|torner\p{L}+|rientr\p{L}+|di ritorno|sarò|terug|weer (?:bereikbaar|aanwezig)|tillbaka|tilbake?|tilbage|wracam|wróc\p{L}+|powr\p{L}+|вернусь|возвращ\p{L}+|выйду|döneceğim|dönü\p{L}+|takaisin|zpět|späť|буду (?:снова |опять )?(?:в офисе|на (?:месте|связи|работе)|доступ\p{L}+)|سأعود|أعود)(?!\p{L})/giu;
const AWAY =
  /(?<!\p{L})(?:out of (?:the )?(?:office|town|country|clinic)|out(?: on)?|ooo|away|absent|on (?:annual |maternity |paternity |parental |medical |sick |vacation |personal )?(?:leave|vacation|holiday|pto|sabbatical|travel)|travel(?:l?ing)?|unavailable|closed|not (?:be )?(?:available|checking|in the office)|limited access|vacation|leave|from|between|abwesend|nicht (?:im (?:büro|haus)|erreichbar|da)|urlaub|geschlossen|vom|von|absente?|en (?:congés?|vacances)|du|fermée?|ausente|de vacaciones|fuera de la oficina|del|de férias|fora do escritório|entre|assente|in ferie|fuori (?:sede|ufficio)|dal|afwezig|met vakantie|op vakantie|van)(?!\p{L})/giu;
const UNTIL =
  /(?<!\p{L})(?:until|till?|’til|'til|before|prior to|through to|bis(?: zum)?|jusqu['’](?:au|à|en)|hasta(?: el)?|até(?: o dia| ao dia| dia)?|fino (?:al(?:l['’])?|a)|tot|do(?= \d)|до|حتى|t\.?o\.?m\.?)(?!\p{L})\s*(?:after\s+)?/giu;
const THROUGH =
  /(?<!\p{L})(?:through|thru|up to and including|to and including|inclusive of|bis (?:einschließlich|einschl\.?|inkl\.?|und mit)|tot en met|t\/m)\s+/giu;
/** Between the two days of a range. */
const TO =
  /^\s{0,2}(?:\([^)]{0,20}\)\s{0,2})?(?:-|–|—|to|through|thru|until|till|and|bis(?: zum)?|au|al?|até|ao?|tot(?: en met)?|t\/m|y|から|至|到)\s{0,2}(?:el\s|the\s|den\s)?/iu;

/**
 * CMP-4: the return date out of an out-of-office text in English, given the day of the mail. "Return on", "back on" and
 * "until" name the first day back; "through" and the end of a range name the last day away, so the day after it counts.
 * Null where no date is said. The date may lie behind the mail's: some people forget to switch their notice off.
 */
export function returnDate(text: string, mailDay: IsoDate): ReturnDate | null {
  const sentences = sentencesOf(text.slice(0, 10_000)).map((sentence) => oneLine(sentence).slice(0, 600));
  for (const rule of [dayBack, dayNamedFirst, lastDayAwayOfRange, lastDayThrough, dayUntil, awayOn]) {
    for (const sentence of sentences) {
      const day = rule(sentence, mailDay);
      if (day !== null) return { day, sentence: shortened(sentence) };
    }
  }
  return null;
}

/** How long to wait where an out-of-office answer names no day. */
const DAYS_WITHOUT_A_DATE = 7;

/** The day a paused sequence resumes: the day named, never the mail's own day or one before; a week where none is named. */
export function resumeDay(found: ReturnDate | null, mailDay: IsoDate): IsoDate {
  if (found === null) return addDays(mailDay, DAYS_WITHOUT_A_DATE);
  return daysBetween(mailDay, found.day) < 1 ? addDays(mailDay, 1) : found.day;
}

function* after(pattern: RegExp, sentence: string, reach: number): Generator<string> {
  for (const match of sentence.matchAll(pattern)) {
    const start = match.index + match[0].length;
    yield sentence.slice(start, start + reach);
  }
}

/** `sentence` tells in which order its dates are written. */
function near(text: string, mailDay: IsoDate, gap: number, sentence = text): FoundDate | null {
  const found = firstDateIn(text, mailDay, DAY_FIRST.test(sentence));
  return found !== null && found.start <= gap ? found : null;
}

/**
 * What tells that the day stands before the month: words of languages that write so (with a capital they are names: LA, El
 * Paso), or a date that has no other order, such as 25/11.
 */
const DAY_FIRST =
  /(?<!\p{L})(?:der|den|dem|[Ii]ch|und|bis|le|au|[Jj]e|et|hasta|el|la|y|o|ao|até|il|al|het|tot|t\/m|[Ii]k|en|bin|wieder|serai|estaré|estarei|sarò)(?!\p{L})|(?<![\d/])(?!24\/7(?!\d))(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])(?!\d)/u;

/** "Ab dem 5.1. bin ich wieder erreichbar", "On Monday, December 7, I will be back". */
function dayNamedFirst(sentence: string, mailDay: IsoDate): IsoDate | null {
  const east = EAST_ASIAN.exec(sentence);
  if (east !== null) {
    const found = firstDateIn(east[0], mailDay);
    if (found !== null) return /まで|为止|까지/.test(east[0]) ? addDays(found.day, 1) : found.day;
  }
  for (const rest of after(NAMED_FIRST, sentence, 120)) {
    const found = near(rest, mailDay, 4);
    if (found === null) continue;
    const beyond = rest.slice(found.end, found.end + 60);
    if (
      RETURNING_ONCE.test(beyond) &&
      !/\bnot\b|n['’]t\b/i.test(beyond) &&
      !/^[^,]{0,20}\b(?:to|until|through|bis|au|al)\b/i.test(beyond)
    )
      return found.day;
  }
  return null;
}
const EAST_ASIAN =
  /(?:(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?)\d{1,2}[日일][^\d]{0,8}(?:복귀|출근|돌아|업무 ?재개|까지|返回|回来|回到|上班|恢复|复工|戻|出社|出勤|再開|より(?:対応|営業)|から(?:対応|営業)|まで|为止)/u;
const NAMED_FIRST =
  /(?<!\p{L})(?:on|from|as of|starting|beginning|ab(?: dem| den)?|am|le|à (?:partir|compter) du|dès le|a partir (?:del?|do dia)|el(?: día)?|dal|vanaf|op|em|no dia)\s+/giu;
const RETURNING_ONCE = new RegExp(RETURNING.source, 'iu');

/** "I will return to the office on Monday, December 7." */
function dayBack(sentence: string, mailDay: IsoDate): IsoDate | null {
  for (const rest of after(RETURNING, sentence, 110)) {
    const found = near(rest, mailDay, 50);
    if (found === null || /\b(?:until|since|through)\b/i.test(rest.slice(0, found.start))) continue;
    // "Back from leave on ..." names the day back; "from ... to ..." does not.
    if (/\bfrom\b/i.test(rest.slice(0, found.start)) && TO.test(rest.slice(found.end))) continue;
    return found.day;
  }
  return null;
}

/** "Out of the office from Nov 24 to Dec 4": back on the day after. */
function lastDayAwayOfRange(sentence: string, mailDay: IsoDate): IsoDate | null {
  for (const rest of after(AWAY, sentence, 160)) {
    const first = near(rest, mailDay, 60, sentence);
    if (first === null) continue;
    // "21 to 28 December": only the end has a month.
    if (
      /(?<![\d/.:-])\d{1,2}(?:st|nd|rd|th|\.)?\s?(?:-|–|to|until|through|bis|au|al|a)\s?$/i.test(
        rest.slice(0, first.start),
      )
    )
      return addDays(first.day, 1);
    const beyond = rest.slice(first.end);
    const to = TO.exec(beyond);
    if (to === null) continue;
    const end = beyond.slice(to[0].length);
    const last = near(end, mailDay, 4, sentence) ?? bareDayOfRange(end, first.day);
    if (last !== null && daysBetween(first.day, last.day) >= 0)
      return addDays(last.day, /until|till/i.test(to[0]) ? 0 : 1);
  }
  return null;
}

/** The end of "December 1-4", which has only a number; never the start of another date such as "1-4/12". */
function bareDayOfRange(text: string, first: IsoDate): FoundDate | null {
  const bare = /^(\d{1,2})(?:st|nd|rd|th)?(?![\d:/.-]*\d)/.exec(text);
  const found =
    bare === null ? null : firstDateIn(`${first.slice(0, 8)}${(bare[1] ?? '').padStart(2, '0')}`, first);
  return bare === null || found === null ? null : { start: 0, end: bare[0].length, day: found.day };
}

/** "Until December 4 inclusive" names the last day away. */
const INCLUDED =
  /^,? ?\(?(?:inclusive|inclus|included|einschließlich|inklusive|incluido|compreso)(?!\p{L})/iu;

function dayUntil(sentence: string, mailDay: IsoDate): IsoDate | null {
  for (const rest of after(UNTIL, sentence, 80)) {
    const found = near(rest, mailDay, 25, sentence);
    if (found !== null) return INCLUDED.test(rest.slice(found.end)) ? addDays(found.day, 1) : found.day;
  }
  // In Turkish "until" and "on the day" stand behind it.
  const found = /(?<!\p{L})(?:kadar|(?:tarihinde|günü) (?:ofis|iş|geri|tekrar|döne))/u.test(sentence)
    ? firstDateIn(sentence, mailDay)
    : null;
  return found?.day ?? null;
}

function lastDayThrough(sentence: string, mailDay: IsoDate): IsoDate | null {
  for (const rest of after(THROUGH, sentence, 80)) {
    const found = near(rest, mailDay, 12, sentence);
    if (found !== null) return addDays(found.day, 1);
  }
  return null;
}

/** "I am out of the office today", "on Friday", "for the next two weeks". */
function awayOn(sentence: string, mailDay: IsoDate): IsoDate | null {
  for (const rest of after(AWAY, sentence, 60)) {
    const found = near(rest, mailDay, 8);
    if (found === null) continue;
    const words = rest.slice(found.start, found.end);
    return /\b(?:for|in|next|another)\b.*\b(?:day|week|month)s?\b|\bweek\b/i.test(words)
      ? found.day
      : addDays(found.day, 1);
  }
  return null;
}
