import { isBanner, isBannerMore, isLegalText, isNotice } from './notices.ts';
import { announcementInLine, announcementsIn, isQuoted } from './quote-marks.ts';
import { cardStart, isRule, isSeparator, isSignOff, isTelephoneLine } from './signatures.ts';

/** What a line of a mail is. Own lines are shown first; the others stay readable below them. */
type LineKind = 'own' | 'forwarded' | 'quoted' | 'signature' | 'notice';
/** A line with what ended it, so that all lines together are the mail as it came. */
export type MailLine = { text: string; end: string; kind: LineKind };

/**
 * What a person wrote in an answer, without the mail they answered, their signature and the legal notice under it.
 * Line by line and linear in time: mail is written by strangers, and the well-known libraries for this match patterns
 * across lines whose time grows with a power of the length. The whole text always stays available beside it.
 */
export function ownText(wholeText: string): string {
  return cut(wholeText).shown;
}

/** The text to show first, and the writer's own words alone, above a mail they pass on: what the sorting goes by. */
export function cut(wholeText: string): { shown: string; words: string } {
  const lines = linesOf(wholeText);
  const of = (...kinds: LineKind[]) => joined(lines.filter(({ kind }) => kinds.includes(kind)));
  // Better to show too much than nothing: a cut that leaves no words was wrong, or they wrote none.
  return { words: of('own'), shown: of('own', 'forwarded') || of('own', 'signature') || wholeText.trim() };
}

function joined(lines: readonly MailLine[]): string {
  const text = lines
    .map((line) => line.text.replace(/\u00a0/g, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // "?" and ":)" are answers; rules, and characters that nobody sees, are none.
  return /[^\s>_=*~.|–—\-\p{Cf}\ufffc]/u.test(text) ? text : '';
}

/** Every line of a mail, in order, with what it is. Nothing is lost: text shown and text cut together are the whole. */
export function linesOf(wholeText: string): MailLine[] {
  const lines = split(wholeText);
  const plain = lines.map((line) => line.text.replace(/\u00a0/g, ' ').trimEnd());
  const announced = markQuotes(lines, plain);
  markNotices(lines, plain);
  markSignature(lines, plain, announced);
  return lines;
}

function split(wholeText: string): MailLine[] {
  const lines: MailLine[] = [];
  let from = 0;
  for (const match of wholeText.matchAll(/\r\n|\n|\r/g)) {
    pushLine(lines, wholeText.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  pushLine(lines, wholeText.slice(from), '');
  return lines;
}

function pushLine(lines: MailLine[], text: string, end: string): void {
  const place = announcementInLine(text);
  if (place > 0) lines.push({ text: text.slice(0, place), end: '', kind: 'own' });
  lines.push({ text: place > 0 ? text.slice(place) : text, end, kind: 'own' });
}

/** Marks what is quoted; true where a line above it announced it, so that a lone ">" is told from a quote. */
function markQuotes(lines: MailLine[], plain: readonly string[]): boolean {
  let announced = false;
  const announcement = announcementsIn(plain);
  for (let at = 0; at < lines.length; at++) {
    const line = plain[at] ?? '';
    const found = announcement(at);
    if (found === null) {
      if (isQuoted(line) || isBrokenOff(plain, at)) {
        mark(lines, at, at + 1, 'quoted');
        markRulesAbove(lines, plain, at);
      }
      continue;
    }
    if (found.forward && !announced) {
      mark(lines, at, lines.length, 'forwarded');
      return announced;
    }
    announced = true;
    markRulesAbove(lines, plain, at);
    mark(lines, at, at + found.lines, 'quoted');
    const next = nextWords(plain, at + found.lines);
    const unmarked = next === -1 || !isQuoted(plain[next] ?? '');
    // A mail printed with its own header on top: what it answers is announced further below.
    if (unmarked && !hasWords(lines, at) && announcedBelow(announcement, at + found.lines, plain.length)) {
      at += found.lines - 1;
      continue;
    }
    // Quoted with ">": answers may stand between and below. Quoted without any mark: all below is history.
    if (unmarked) {
      mark(lines, at, lines.length, 'quoted');
      return announced;
    }
    at += found.lines - 1;
  }
  if (!announced) keepLoneMarks(lines, plain);
  return announced;
}

/** Rules and empty lines above a quote belong to it. */
function markRulesAbove(lines: MailLine[], plain: readonly string[], at: number): void {
  for (
    let above = at - 1;
    above >= 0 && /^[\s_=–—*-]*$/.test(plain[above] ?? '') && at - above < 4;
    above--
  ) {
    if (isRule(plain[above] ?? '')) mark(lines, above, at, 'quoted');
  }
}

function hasWords(lines: readonly MailLine[], before: number): boolean {
  return lines.slice(0, before).some((line) => line.kind === 'own' && /[\p{L}\p{N}]/u.test(line.text));
}

function announcedBelow(announcement: (at: number) => unknown, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 200); at++) if (announcement(at) !== null) return true;
  return false;
}

/** The rest of a long line or link that a mail program broke inside a quote. */
function isBrokenOff(plain: readonly string[], at: number): boolean {
  const line = (plain[at] ?? '').trim();
  const before = plain[at - 1] ?? '';
  if (line === '' || !isQuoted(before) || !isQuoted(plain[at + 1] ?? '')) return false;
  if (/^\S*[)>]$/.test(line) && /https?:\S*$/.test(before)) return true;
  if (/^\(?<?https?:\S+ ?[)>]+(?: >)?$/.test(line)) return true;
  // Programs break at some 72 letters and go on in the middle of the sentence; a person begins one.
  return before.length >= 60 && /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(line);
}

/** ">" at the start of a single line, with no quote announced, is a person's sign: "> 100 patients", ">>> look here". */
function keepLoneMarks(lines: MailLine[], plain: readonly string[]): void {
  const quoted = lines.flatMap((line, at) => (line.kind === 'quoted' ? [at] : []));
  const [only] = quoted;
  if (quoted.length === 1 && only !== undefined && /^\s*(?:>+\s*){2,}|^\s*>\s?\d/.test(plain[only] ?? ''))
    mark(lines, only, only + 1, 'own');
}

function nextWords(plain: readonly string[], from: number): number {
  for (let at = from; at < plain.length; at++) if (plain[at]?.trim() !== '') return at;
  return -1;
}

function mark(lines: MailLine[], from: number, to: number, kind: LineKind): void {
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line !== undefined) line.kind = kind;
  }
}

/** Legal notices end the text; banners stand above it, or in one line anywhere. */
function markNotices(lines: MailLine[], plain: readonly string[]): void {
  let words = false;
  let banner = false;
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.kind !== 'own') continue;
    const line = plain[at] ?? '';
    if (line.trim() === '') {
      banner = false;
      continue;
    }
    if (isBanner(line) || (banner && isBannerMore(line))) {
      banner = true;
      mark(lines, at, at + 1, 'notice');
      continue;
    }
    banner = false;
    if (words && isNotice(line)) {
      markOwnFrom(lines, at, 'notice');
      return;
    }
    const paragraph = words ? paragraphFrom(plain, at) : [];
    if (isLegalText(paragraph.join(' '))) {
      mark(lines, at, at + paragraph.length, 'notice');
      at += paragraph.length - 1;
      continue;
    }
    if (!isRule(line)) words = true;
  }
}

/** The lines of the paragraph that begins there; none where a line is inside one. */
function paragraphFrom(plain: readonly string[], at: number): readonly string[] {
  const above = plain[at - 1] ?? '';
  if (above.trim() !== '' && !isRule(above)) return [];
  const paragraph = plain.slice(at, at + 30);
  const end = paragraph.findIndex((line) => line.trim() === '' || isQuoted(line));
  return end < 0 ? paragraph : paragraph.slice(0, end);
}

function markOwnFrom(lines: MailLine[], from: number, kind: LineKind): void {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind === 'own') line.kind = kind;
    // Below a mail quoted in between, a person may go on.
    if (line?.kind === 'quoted') return;
  }
}

/** Cut below "-- " (RFC 3676 section 4.3), the line a telephone adds, and what follows a sign-off and a name. */
function markSignature(lines: MailLine[], plain: readonly string[], announced: boolean): void {
  const own = lines.flatMap((line, at) => (line.kind === 'own' ? [at] : []));
  const text = (at: number) => plain[own[at] ?? -1] ?? '';
  const written = own.filter((line) => plain[line]?.trim() !== '');
  const separator = written[signatureSeparator(written.map((line) => plain[line] ?? ''))];
  const end = separator === undefined ? own.length : own.indexOf(separator);
  // A telephone's line stands last, or above what it answers.
  for (let at = end - 1, seen = 0; at >= 0 && seen < 6; at--) {
    if (text(at).trim() === '') continue;
    if (!isTelephoneLine(text(at))) {
      seen++;
      continue;
    }
    const line = own[at];
    if (line !== undefined) mark(lines, line, line + 1, 'signature');
  }
  own.slice(end).forEach((line) => mark(lines, line, line + 1, 'signature'));
  const rest = own.slice(0, end).filter((line) => lines[line]?.kind === 'own');
  const card = cardStart(rest.map((line) => plain[line] ?? ''));
  // Text below the quoted mail is an answer, not a card.
  if (!announced || rest.slice(card).every((line) => line > (rest[0] ?? 0)))
    rest.slice(card).forEach((line) => mark(lines, line, line + 1, 'signature'));
}

/** A line of a signature is short and, unlike an answer's, no sentence. */
const mayBeSigned = (line: string) => line.length <= 100 && !/(?:\S+\s+){5,}\S+[.!?]$/.test(line);

/**
 * The place of the line of dashes that ends the text; -1 without one. Other dashes than "--" do so only where a sign-off is
 * above or a signature's few lines are below.
 */
function signatureSeparator(written: readonly string[]): number {
  const found = written.findIndex((line, at) => {
    if (!isSeparator(line)) return false;
    if (/^\s*--\s*$/.test(line) || isSignOff(written[at - 1] ?? '')) return true;
    const below = written.slice(at + 1, at + 14);
    return below.length > 0 && below.length <= 12 && below.every(mayBeSigned);
  });
  return written.slice(0, Math.max(found, 0)).some((line) => /[\p{L}\p{N}]/u.test(line)) ? found : -1;
}
