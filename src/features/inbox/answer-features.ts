import { kindsOf } from './word-kinds.ts';
import { LATER_TIME, PAPERS, SALUTATION } from './sorting-words.ts';
import { inFull, spelledOut } from './spelled-out.ts';

const DENIAL =
  /^(?:not|no|nah|nope|never|cannot|unable|nor|neither|without|none|nobody|nothing|unfortunately)$/;
/** What is denied reaches this many words, or to a turn. */
const REACH = 4;
const TURN = /^(?:but|however|although|though|if|unless|until)$/;
/** How far apart two kinds of words still belong together. */
const NEAR = 3;
/** How many first letters of a longer word say what it is, however it ends or is misspelled. */
const BEGINNING = 5;

const SOMEBODY = /\b(?:Dr|Doctor|Mr|Mrs|Ms|Prof|Professor)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu;
const TWO_NAMES = /(?<!^)\b\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+/gu;
/** Things of which only the kind matters, each replaced by it. The capital letters of names are still there. */
const THINGS: readonly (readonly [RegExp, string])[] = [
  [/\S+@\S+\.\w+/g, ' <address> '],
  [/\b(?:https?:|www\.)\S+/g, ' <link> '],
  [SOMEBODY, ' <somebody> '],
  [TWO_NAMES, ' <name> '],
  [/\$\s?[\d,.]+|\b\d+ (?:dollars|usd)\b/gi, ' <money> '],
  [/\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}/g, ' <phone> '],
  [new RegExp(PAPERS.source, 'gi'), ' <paper> $& '],
  [
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|\bmay(?= \d)/gi,
    ' <month> ',
  ],
  [/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b/gi, ' <day> '],
  [/\b(?:spring|summer|fall|autumn|winter)\b/gi, ' <season> '],
];

/**
 * What a sentence shows of what it says: its words by their stems, alone and two by two, their kinds, and beside each
 * whether it is denied ("~") or asked ("?"). Names, addresses, months and sums count by their kind only.
 */
export function featuresOf(sentence: string): Set<string> {
  const features = new Set<string>();
  const words = wordsOf(sentence);
  const asks = /\?[)"']*$/.test(sentence.trim());
  const denied = deniedAt(words);
  const kinds = words.map(kindsOf);
  for (const [at, word] of words.entries()) {
    const stem = stemOf(word);
    const marks = ['', ...(denied[at] === true ? ['~'] : []), ...(asks ? ['?'] : [])];
    for (const mark of marks) for (const one of [stem, ...(kinds[at] ?? [])]) features.add(mark + one);
    if (word.length > BEGINNING) features.add(`${word.slice(0, BEGINNING)}-`);
    if (at > 0) features.add(`${stemOf(words[at - 1] ?? '')} ${stem}`);
    for (const kind of kinds[at] ?? [])
      for (const near of kinds.slice(at + 1, at + 1 + NEAR).flat())
        if (near !== kind)
          for (const mark of denied[at] === true ? ['', '~'] : ['']) features.add(`${mark}${kind} ${near}`);
  }
  features.add(`^${stemOf(words[0] ?? '')}`);
  if (asks) features.add('?');
  if (LATER_TIME.test(sentence)) features.add('<later>');
  return features;
}

function wordsOf(sentence: string): string[] {
  let text = inFull(spelledOut(sentence.replace(SALUTATION, '')).replaceAll('’', "'"));
  for (const [thing, kind] of THINGS) text = text.replace(thing, kind);
  return (
    text
      .toLowerCase()
      .replace(/\d+/g, '0')
      .match(/<\w+>|[a-z0']+|[?!]/g) ?? []
  );
}

function deniedAt(words: readonly string[]): boolean[] {
  let reach = 0;
  return words.map((word) => {
    if (TURN.test(word)) reach = 0;
    const denied = reach > 0;
    reach = DENIAL.test(word) ? REACH : Math.max(0, reach - 1);
    return denied;
  });
}

function stemOf(word: string): string {
  return word.length > 4 && !word.startsWith('<') && !DENIAL.test(word)
    ? word.replace(/(?:ing|ed|es|s|ly|e)$/, '')
    : word;
}
