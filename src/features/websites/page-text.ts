/**
 * The one white-space rule of quotes, used by the reader and by its tests: every run of white space is one space; the end of
 * an element counts as white space; characters that nobody sees (zero-width, soft hyphen, direction marks) do not count.
 */
export function inOneLine(text: string): string {
  return withoutUnseen(text).replace(/\s+/gu, ' ').trim();
}

// Zero-width and joining characters, byte order mark, direction marks and isolates, soft hyphen.
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Whether the quote stands in the page's text word for word. */
export function standsIn(pageText: string, quote: string): boolean {
  const wanted = inOneLine(quote);
  return wanted !== '' && inOneLine(pageText).includes(wanted);
}
