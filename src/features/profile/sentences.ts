const abbreviations =
  /\b(?:Dr|Prof|Mr|Mrs|Ms|St|vs|e\.g|i\.e|etc|U\.S|U\.K|Ph\.D|M\.D|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/i;

/** The sentences of a text. "Dr.", "U.S." and numbers such as 3.5 do not end one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const piece of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+/)) {
    current = current ? `${current} ${piece}` : piece;
    if (abbreviations.test(current)) continue;
    if (current) sentences.push(current);
    current = '';
  }
  return current ? [...sentences, current] : sentences;
}
