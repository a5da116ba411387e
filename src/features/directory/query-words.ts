/**
 * TGT-3: the words of a text as the directory keeps them: lower case, without accents, split at everything but letters
 * and digits. The builder does the same in SQL (build/7-words.sql): lower(strip_accents(x)), then [^a-z0-9]+.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter(Boolean);
}

/** Words that stand beside names and tell nothing of them. */
const fillers = new Set(['the', 'of', 'and', 'for', 'at', 'in', 'dr', 'md', 'mbbs', 'phd']);
/** The builder keeps words of 2 to 40 letters. More than eight words are no name. */
const SHORTEST = 2;
const LONGEST = 40;
const MOST = 8;

/** What is looked for when a name was typed: its telling words, each once. Without any other word the fillers count. */
export function nameWords(typed: string): string[] {
  const words = wordsOf(typed).filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  const telling = words.filter((word) => !fillers.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST);
}

/** Words that official files shorten now and then: each line is one word. */
const oneWord = [
  ['saint', 'st', 'ste', 'sainte'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['heights', 'hts'],
  ['center', 'ctr', 'centre', 'cntr'],
  ['hospital', 'hosp', 'hospitals'],
  ['medical', 'med'],
  ['medicine', 'med'],
  ['university', 'univ'],
  ['community', 'comm', 'cmty'],
  ['health', 'hlth'],
  ['healthcare', 'hlthcare'],
  ['memorial', 'mem', 'meml'],
  ['regional', 'reg', 'regl'],
  ['general', 'gen', 'genl'],
  ['associates', 'assoc', 'assocs'],
  ['association', 'assoc', 'assn'],
  ['group', 'grp'],
  ['physicians', 'phys'],
  ['services', 'svcs'],
  ['department', 'dept'],
  ['international', 'intl'],
] as const;

/** The other ways to write a word: “st” is also “saint”. */
export function synonymsOf(word: string): string[] {
  const lines = oneWord.filter((line) => line.some((one) => one === word));
  return [...new Set(lines.flat())].filter((one) => one !== word && one.length >= SHORTEST);
}

/** A city in the form in which it is compared: “St. Louis”, “SAINT LOUIS” and “st louis” are one. */
export function cityKey(city: string): string {
  return wordsOf(city)
    .map((word) => shortForms.get(word) ?? word)
    .join(' ');
}

const shortForms = new Map<string, string>(
  oneWord.slice(0, 4).flatMap(([long, ...others]) => others.map((other) => [other, long] as const)),
);
