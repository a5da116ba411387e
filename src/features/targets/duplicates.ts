import { distance } from 'fastest-levenshtein';
import type { Target } from './rules.ts';
import { plainWords, streetWords } from './street-words.ts';

/** Two targets that may be one and the same, with what speaks for it. Suggested only, never merged by itself. */
export type DuplicateSuggestion = { one: string; other: string; why: string[]; likeness: number };

type Subject = {
  target: Target;
  words: string[];
  name: string;
  numbers: string;
  street: string;
  city: string;
  phone: string;
  host: string;
};

/** Blocks larger than this say nothing (“info@…”, a big hospital's ZIP): comparing them all would take forever. */
const largestBlock = 60;

/**
 * TGT-2: pairs that look alike by name, address, e-mail, phone and NPI, also with typing errors. Only targets
 * that share some key are compared, so that 5,000 targets take a moment. The likeliest pairs come first.
 * apart: pairs that the applicant said are not the same (pairKey).
 */
export function findDuplicates(
  targets: readonly Target[],
  apart: ReadonlySet<string> = new Set(),
): DuplicateSuggestion[] {
  const subjects = targets.map(subjectOf);
  const compared = new Set<number>();
  const found: DuplicateSuggestion[] = [];
  for (const block of blocksOf(subjects)) {
    for (const [place, one] of block.entries()) {
      for (const other of block.slice(place + 1)) {
        const pair = Math.min(one, other) * subjects.length + Math.max(one, other);
        if (compared.has(pair)) continue;
        compared.add(pair);
        const suggestion = compare(subjects[one], subjects[other]);
        if (suggestion && !apart.has(pairKey(suggestion.one, suggestion.other))) found.push(suggestion);
      }
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.one.localeCompare(b.one));
}

/** A pair without its order. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function compare(one: Subject | undefined, other: Subject | undefined): DuplicateSuggestion | null {
  if (!one || !other) return null;
  const [a, b] = [one.target, other.target];
  // Two different NPIs are two different physicians or organisations.
  if (a.npi !== '' && b.npi !== '' && a.npi !== b.npi) return null;
  const sameNpi = a.npi !== '' && a.npi === b.npi;
  const names = nameLikeness(one, other);
  const clues = [
    { found: sameNpi, weight: 1, why: `Both have the NPI ${a.npi}.` },
    emailClue(a.contactEmails, b.contactEmails),
    {
      found: one.phone !== '' && one.phone === other.phone,
      weight: 0.3,
      why: `Both have the telephone number ${a.phone}.`,
    },
    streetClue(one, other),
    {
      found: one.host !== '' && one.host === other.host,
      weight: 0.15,
      why: `Both have the website ${one.host}.`,
    },
    {
      found: one.city !== '' && samePlace(one, other),
      weight: 0.15,
      why: `Both are in ${a.city}, ${a.state}.`,
    },
  ].filter(({ found }) => found);
  const nameClue =
    a.name.toLowerCase() === b.name.toLowerCase()
      ? 'Their names are the same.'
      : `Their names are alike: “${a.name}” and “${b.name}”.`;
  const evidence = clues.reduce((sum, { weight }) => sum + weight, 0);
  const elsewhere = a.state !== '' && b.state !== '' && a.state !== b.state;
  const isLikely =
    sameNpi ||
    (names >= 0.92 && (evidence >= 0.15 || isUnplaced(one, other)) && !elsewhere) ||
    (names >= 0.7 && evidence >= 0.3);
  if (!isLikely) return null;
  const why = [...(names >= 0.7 ? [nameClue] : []), ...clues.map((clue) => clue.why)];
  return { one: a.id, other: b.id, why, likeness: Math.min(1, names * 0.6 + evidence * 0.4) };
}

/** Where one of the two has no city, its name alone may say that they are the same. */
const isUnplaced = (one: Subject, other: Subject) => one.city === '' || other.city === '';
const samePlace = (one: Subject, other: Subject) =>
  one.target.state === other.target.state && likeness(one.city, other.city) >= 0.8;

function emailClue(one: readonly string[], other: readonly string[]) {
  for (const a of one) {
    for (const b of other) {
      if (a === b) return { found: true, weight: 0.4, why: `Both have the e-mail ${a}.` };
      if (a.length >= 10 && distance(a, b) <= 1)
        return { found: true, weight: 0.3, why: `Their e-mails differ in one letter: ${a} and ${b}.` };
    }
  }
  return { found: false, weight: 0, why: '' };
}

function streetClue(one: Subject, other: Subject) {
  const sameNumber = firstNumber(one.street) === firstNumber(other.street);
  const found =
    one.street !== '' && sameNumber && likeness(one.street, other.street) >= 0.8 && !areFar(one, other);
  return {
    found,
    weight: 0.3,
    why: `Their addresses are alike: ${one.target.street} and ${other.target.street}.`,
  };
}

const areFar = (one: Subject, other: Subject) =>
  one.target.zip !== '' &&
  other.target.zip !== '' &&
  one.target.zip.slice(0, 3) !== other.target.zip.slice(0, 3);
const firstNumber = (text: string) => /\d+/.exec(text)?.[0] ?? '';

/** 1 for the same name in any order of words; numbers must agree: “Clinic 12” is not “Clinic 13”. */
function nameLikeness(one: Subject, other: Subject): number {
  if (one.numbers !== other.numbers || one.name === '' || other.name === '') return 0;
  const whole = likeness(one.name, other.name);
  const shorter = one.words.length <= other.words.length ? one : other;
  const longer = shorter === one ? other : one;
  const extra = longer.words.length - shorter.words.length;
  // “Wyckoff Heights” and “Wyckoff Heights Brooklyn”: all words of the one are in the other.
  const isPart =
    (shorter.words.length >= 2 || (extra === 0 && shorter.name.length >= 6)) &&
    shorter.words.every((word) => longer.words.some((own) => near(word, own)));
  return isPart ? Math.max(whole, extra === 0 ? 0.95 : 0.93 - 0.05 * extra) : whole;
}

const near = (one: string, other: string) => one === other || (one.length >= 5 && distance(one, other) <= 1);

/** From 0 to 1: the share of letters that need no change. */
function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  if (one === other) return 1;
  return 1 - distance(one, other) / longest;
}

function* blocksOf(subjects: readonly Subject[]): Generator<number[]> {
  const blocks = new Map<string, number[]>();
  for (const [index, subject] of subjects.entries()) {
    for (const key of keysOf(subject)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  }
  for (const [key, block] of blocks) {
    if (block.length > 1 && (block.length <= largestBlock || key.startsWith('npi '))) yield block;
  }
}

/** What two entries of one target have in common in spite of a typing error: some end of some word, or an address. */
function keysOf({ target, words, name, street, phone, city }: Subject): Set<string> {
  const keys = new Set<string>([`name ${name}`]);
  if (target.npi) keys.add(`npi ${target.npi}`);
  if (phone) keys.add(`phone ${phone}`);
  for (const email of target.contactEmails) {
    keys.add(`mail ${email}`);
    keys.add(`mail start ${email.slice(0, email.indexOf('@'))} ${target.state}`);
    keys.add(`mail end ${email.slice(-12)} ${email.slice(0, 3)}`);
  }
  if (target.zip && street) keys.add(`street ${target.zip.slice(0, 5)} ${firstNumber(street)}`);
  for (const [place, word] of words.entries()) {
    keys.add(`word ${word} ${target.state} ${city.slice(0, 3)}`);
    keys.add(`start ${word.slice(0, 4)} ${(words[place + 1] ?? '').slice(0, 3)} ${target.state}`);
    keys.add(`end ${word.slice(-4)} ${(words[place + 1] ?? '').slice(-3)} ${target.state}`);
  }
  return keys;
}

/** Words that so many targets have that they tell nothing, and titles. */
const commonWords = new Set(
  'the of and at for in a hospital hospitals medical center centre clinic clinics health healthcare care program residency department dept inc llc pllc pc dr doctor md do mbbs facp faap'.split(
    ' ',
  ),
);
const longCommonWords = [...commonWords].filter((word) => word.length >= 6);

/** Also with a typing error: “Clinc” tells no more than “Clinic”. */
const isCommon = (word: string) =>
  commonWords.has(word) ||
  (word.length >= 5 && longCommonWords.some((common) => distance(word, common) <= 1));
const shortForms: Record<string, string> = {
  st: 'saint',
  mt: 'mount',
  univ: 'university',
  comm: 'community',
  ctr: 'center',
  hosp: 'hospital',
  med: 'medical',
  hlth: 'health',
  intl: 'international',
  natl: 'national',
};

function subjectOf(target: Target): Subject {
  const all = plainWords(target.name).map((word) => shortForms[word] ?? word);
  const telling = all.filter((word) => !isCommon(word) && (word.length > 1 || /\d/.test(word)));
  const words = telling.length > 0 ? telling : all;
  return {
    target,
    words: [...words].sort(),
    name: [...words].sort().join(' '),
    numbers: all.filter((word) => /^\d+$/.test(word)).join(' '),
    street: streetWords(target.street).join(' '),
    city: plainWords(target.city).join(' '),
    phone: target.phone.replaceAll(/\D/g, '').slice(0, 10),
    host: URL.canParse(target.website) ? new URL(target.website).hostname.replace(/^www\./, '') : '',
  };
}
