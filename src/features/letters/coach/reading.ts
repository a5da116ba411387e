import { baseLetters } from './base-letters.ts';
import { keyWordMeant } from './typos.ts';

/** A text made even for the rules, with the way back to the places of the text as it was written. */
export type Reading = {
  /** Straight quotes and hyphens, one space between words, “\n” between paragraphs and list items, key words spelt right. */
  readonly text: string;
  /** The place in the given text for a range of this one. */
  place(start: number, end: number): { start: number; end: number };
};

const evenChars: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '…': '.',
  '！': '!',
  '？': '?',
};
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const tokens = /\s+|[\p{L}\p{M}]+|[^]/gu;
const isWord = /^\p{L}/u;
const listItem = /^[ \t]*(?:[-*•·▪–—]|\d{1,2}[.)]|[a-z]\))[ \t]+/;

/** Reads a text for the rules: line breaks inside a paragraph, curly quotes and typing errors in key words do not matter. */
export function read(given: string): Reading {
  let text = '';
  const at: number[] = [];
  const add = (char: string, place: number) => {
    text += char;
    at.push(place);
  };
  for (const { 0: token, index } of given.matchAll(tokens)) {
    if (/^\s/.test(token)) {
      const breaks = token.split('\n').length - 1;
      const rest = given.slice(index + token.lastIndexOf('\n') + 1, index + token.length + 8);
      // A long line that ends with its sentence was not broken by a mail program: it is a paragraph.
      const wasWhole =
        index - given.lastIndexOf('\n', index - 1) > 90 && /[.!?:]/.test(given.charAt(index - 1));
      add(breaks > 1 || (breaks === 1 && (wasWhole || listItem.test(rest))) ? '\n' : ' ', index);
      continue;
    }
    const word = isWord.test(token) ? keyWordMeant(baseLetters(token)) : (evenChars[token] ?? token);
    if (invisible.test(word)) continue;
    const last = token.length - 1;
    for (let k = 0; k < word.length; k++)
      add(word.charAt(k), index + (k === word.length - 1 ? last : Math.min(k, last)));
  }
  return {
    text,
    place: (start, end) => {
      const from = at[start] ?? given.length;
      return { start: from, end: end > start ? (at[end - 1] ?? given.length - 1) + 1 : from };
    },
  };
}
