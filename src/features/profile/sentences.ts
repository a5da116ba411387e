const abbreviations =
  /\b(?:Dr|Prof|Mr|Mrs|Ms|St|vs|e\.g|i\.e|etc|U\.S|U\.K|Ph\.D|M\.D|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/i;

/** Words that begin a sentence after “in the U.S.”; after a title such as “Dr.” a name follows. */
const beginnings = /^(?:I|My|We|In|The|This|After|During|Since|As|At|Currently|Now|Today)\b/;
const titles = /\b(?:Dr|Prof|Mr|Mrs|Ms|St|No)\.$/i;

/** The sentences of a text. "Dr.", "U.S." and numbers such as 3.5 do not end one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let current = '';
  const pieces = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+/);
  for (const [index, piece] of pieces.entries()) {
    current = current ? `${current} ${piece}` : piece;
    const goesOn = titles.test(current) || !beginnings.test(pieces[index + 1] ?? '');
    if (abbreviations.test(current) && goesOn) continue;
    if (current) sentences.push(current);
    current = '';
  }
  return current ? [...sentences, current] : sentences;
}
