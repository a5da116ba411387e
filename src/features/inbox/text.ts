import { monthNumber } from './month-names.ts';

/** Running text as one line of single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set('dr mr mrs ms prof st vs etc approx ext inc'.split(' '));
/** Before a number, a month or a small letter: "Dec. 7", "No. 5". In "The committee said no. For urgent matters" it is a word. */
const BEFORE_NUMBERS = new Set(
  'no jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);

/**
 * The sentences of a text, as they stand, spaces made single. An empty line ends a sentence; a single line break does
 * not, because mail programs wrap lines. Linear in the length of the text.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const paragraph of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let sentence: string[] = [];
    const words = paragraph.split(/\s+/).filter((word) => word !== '');
    for (const [at, word] of words.entries()) {
      sentence.push(word);
      if (endsSentence(word, words[at + 1]) && !isNumbered(words[at - 1], word, words[at + 1])) {
        sentences.push(sentence.join(' '));
        sentence = [];
      }
    }
    if (sentence.length > 0) sentences.push(sentence.join(' '));
  }
  return sentences;
}

const isMonth = (word: string) => monthNumber(word.replace(/[.,]+$/, '')) > 0;

/** "3. Januar", "am 5.1. wieder": the full stop belongs to the number; in "until December 7. March suits us" it ends the sentence. */
function isNumbered(before: string | undefined, word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (/^\d{1,2}\.$/.test(word)) return !isMonth(before ?? '') && isMonth(next);
  return /^\d{1,2}\.\d{1,2}\.$/.test(word) && /^(?:\p{Ll}|[-–]|\d)/u.test(next);
}

function endsSentence(word: string, next: string | undefined): boolean {
  if (!/[.!?。！？][)"'”’\]]{0,2}$/.test(word)) return false;
  const bare = word
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (/[!?]/.test(word.slice(-2))) return true;
  if (BEFORE_NUMBERS.has(bare)) return next === undefined || (/^\p{Lu}/u.test(next) && !isMonth(next));
  // A single letter is an initial; letters with stops between them (M.D., U.S.) are an abbreviation.
  return !(ABBREVIATIONS.has(bare) || /^\p{L}$/u.test(bare) || /^(\p{L}\.)+\p{L}$/u.test(bare));
}

/** A text cut to a length for showing, with an ellipsis where something was left out. */
export function shortened(text: string, length = 240): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
