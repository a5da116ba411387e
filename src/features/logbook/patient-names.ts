import { isClinicalWord, isEponym } from './clinical-words.ts';
import { givenNames } from './given-names.ts';
import type { Identifier } from './identifiers.ts';

type Word = { text: string; at: number; end: number };
const wordForm = /(?<![\d\p{L}])\p{L}[\p{L}’'-]*(?!\d)/gu;

const titles = /(?:\b(?:mr|mrs|mister|missus|miss|señora?|sra)\b\.?|\b(?:Ms|ms)\b\.?)\s+(?=\p{L})/giu;
const cues = /\b(?:named|name is|name was|called|baby of|mother of|son of|daughter of)\s+(?=\p{Lu})/gu;
/** What is said of a person, after a word that begins the line. */
const personFollows =
  /^(?:\s*,\s*\d{1,3}(?:\b|\s?[mf]\b)|\s*\(?\d{1,3}\s?(?:y\/?o|yo|[mf])\b|[’']s?\s|\s+(?:with|has|had|is|was|came|comes|needs|wants|refused|cried|asked|says|said|returned|follow|called|feels|family|passed|no show|gets|got)\b)/iu;
const initials =
  /\b(?!U\.\s?S|M\.\s?D|D\.\s?O|P\.\s?O|I\.\s?V|E\.\s?R|I\.\s?M|P\.\s?A|N\.\s?P|R\.\s?N)\p{Lu}\.\s?\p{Lu}\.?(?=[\s,]|$)/gu;
const physician = /\b(?:dr|doctor|prof|professor)\.?\s+$/iu;

/**
 * Names of patients and their families, and of places. A physician after “Dr.” is no patient. What begins with a
 * capital letter inside a line and is no medical word is taken for a name: a wrong refusal costs a moment, a name in
 * the logbook a trust.
 */
export function patientNames(text: string): Identifier[] {
  const words: Word[] = [...text.matchAll(wordForm)].map((match) => ({
    text: match[0],
    at: match.index,
    end: match.index + match[0].length,
  }));
  const found: Identifier[] = [];
  const take = (word: Word | undefined) =>
    word && found.push({ kind: kindOf(text, word), text: word.text, at: word.at });
  for (const form of [titles, cues]) {
    for (const match of text.matchAll(form)) {
      const next = words.find(({ at }) => at === match.index + match[0].length);
      if (next && !(form === cues && isClinicalWord(next.text))) take(next);
    }
  }
  for (const match of text.matchAll(initials)) found.push({ kind: 'name', text: match[0], at: match.index });
  words.forEach((word, index) => {
    if (isPerson(text, words, index)) take(word);
  });
  return found;
}

function isPerson(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  if (physician.test(text.slice(0, word.at))) return false;
  const plain = word.text.toLowerCase().replace(/[’']s$/, '');
  if (givenNames.has(plain) && plain.length > 3) return true;
  if (!isCapitalised(word.text)) return false;
  if (givenNames.has(plain)) return true;
  const next = words[index + 1];
  if (isClinicalWord(word.text)) return isPersonNamedLikeADisease(text, word);
  // The second word of a physician's name.
  if (
    index > 0 &&
    physician.test(text.slice(0, words[index - 1]?.at)) &&
    isCapitalised(words[index - 1]?.text ?? '')
  )
    return false;
  if (isMidSentence(text, word)) return true;
  if (personFollows.test(text.slice(word.end))) return true;
  return (
    next !== undefined &&
    next.at === word.end + 1 &&
    isCapitalised(next.text, 1) &&
    !isClinicalWord(next.text)
  );
}

/** “Bell, 62F” and “the Bell family” are persons, “Bell palsy” is none. */
function isPersonNamedLikeADisease(text: string, word: Word): boolean {
  const after = text.slice(word.end);
  return isEponym(word.text) && /^(?:\s*,\s*\d{1,3}\s?(?:[mf]|y\/?o)\b|\s+family\b)/i.test(after);
}

/** “Lopez”, “O’Neill”, “McKay”; not “ECG”, and not “HFpEF”. */
const isCapitalised = (word: string, least = 2) =>
  word.length >= least &&
  /^(?:Mc|Mac|\p{Lu}[’'-])?\p{Lu}(?:\p{Ll}*(?:[’'-]\p{L}?\p{Ll}*)*)$/u.test(word) &&
  (word.length === 1 || /\p{Ll}/u.test(word));

/** Not after the beginning of the line, a full stop or a colon, where any word has a capital letter. */
const isMidSentence = (text: string, word: Word) =>
  /[^.:!?;\s]\s+$/u.test(text.slice(0, word.at)) || /[-(/]$/.test(text.slice(0, word.at));

const kindOf = (text: string, word: Word) =>
  /\b(?:from|in|near|at)\s+$/i.test(text.slice(0, word.at)) && !givenNames.has(word.text.toLowerCase())
    ? ('place' as const)
    : ('name' as const);
