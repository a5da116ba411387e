/** What people leave out when they type with a thumb, and how it is written in full. */
const SHORT: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  y: 'why',
  n: 'and',
  im: "I'm",
  ive: "I've",
  id: "I'd",
  lets: "let's",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  couldnt: "couldn't",
  wont: "won't",
  wouldnt: "wouldn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  tmrw: 'tomorrow',
  wks: 'weeks',
  wk: 'week',
  bc: 'because',
  til: 'until',
};
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}'’.@/-])(?:${Object.keys(SHORT).join('|')})(?![\\p{L}\\p{N}'’@/-])`,
  'giu',
);

/** A sentence as it would be written with care, so that the rules need each phrase only once. */
export function spelledOut(sentence: string): string {
  return sentence.replace(WORD, (word) => SHORT[word.toLowerCase()] ?? word);
}

/** What is drawn together, and its parts: "we're not" says what "we are not" does. */
const DRAWN_TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/gi, 'cannot'],
  [/\bwon't\b/gi, 'will not'],
  [/n't\b/gi, ' not'],
  [/'m\b/gi, ' am'],
  [/'re\b/gi, ' are'],
  [/'ve\b/gi, ' have'],
  [/'ll\b/gi, ' will'],
  [/'d\b/gi, ' would'],
  [/\blet's\b/gi, 'let us'],
  [/\b(it|that|there|here|he|she|what|who)'s\b/gi, '$1 is'],
];

/** A sentence without contractions; its apostrophes are straight. */
export function inFull(sentence: string): string {
  return DRAWN_TOGETHER.reduce((text, [short, full]) => text.replace(short, full), sentence);
}
