import { baseLetters } from './coach/base-letters.ts';
import { readMail } from './coach/mail.ts';

/** A mail as its likeness to others is judged. */
export type Comparable = {
  id: string;
  /** Whom it goes to, as the applicant knows them. */
  to: string;
  /** Words that differ by themselves: the names and the place of the recipient. */
  names: readonly string[];
  body: string;
  personalLine: string;
};

export type Alike = {
  id: string;
  to: string;
  /** organisation: two mails to one place; personalLine: one sentence “for this recipient alone” for two. */
  because: 'organisation' | 'personalLine';
  /** The share of this mail's words that are its own. */
  own: number;
};

/** TPL-3: about a fifth of a mail is the recipient's own. */
const ownAtLeast = 0.2;
/** Words in a row that two texts share are copied; shorter rows are the language's. */
const copiedRow = 4;
/** Two personal lines with so many words in common are one. */
const sameLine = 0.8;

/** TPL-3: the mails to the same organisation that this one reads like, and those with the same personal line. */
export function readsLike(
  mail: Comparable,
  sameOrganisation: readonly Comparable[],
  batch: readonly Omit<Comparable, 'body'>[],
): Alike[] {
  const copies = sameOrganisation.flatMap((other): Alike[] => {
    const own = ownShare(mail, other);
    return own < ownAtLeast ? [{ id: other.id, to: other.to, because: 'organisation', own }] : [];
  });
  const repeated = batch.flatMap((other): Alike[] =>
    isSameLine(mail, other) ? [{ id: other.id, to: other.to, because: 'personalLine', own: 0 }] : [],
  );
  return [...copies, ...repeated.filter((one) => !copies.some((copy) => copy.id === one.id))];
}

/** The share of a mail's words that do not stand in the other, names and places set aside. */
export function ownShare(mail: Comparable, other: Comparable): number {
  const words = wordsOf(readMail({ subject: '', body: mail.body }).message.text, mail.names);
  const theirs = new Set(
    rows(wordsOf(readMail({ subject: '', body: other.body }).message.text, other.names)),
  );
  const copied = new Set<number>();
  for (const [at, row] of rows(words).entries()) {
    if (theirs.has(row)) for (let k = 0; k < copiedRow; k++) copied.add(at + k);
  }
  return words.length === 0 ? 1 : 1 - copied.size / words.length;
}

/** “I read that you teach in Toledo” and “I read that you teach in Newark” are one line, sent twice. */
export function isSameLine(
  one: Pick<Comparable, 'personalLine' | 'names'>,
  other: Pick<Comparable, 'personalLine' | 'names'>,
): boolean {
  const [a, b] = [wordsOf(one.personalLine, one.names), wordsOf(other.personalLine, other.names)];
  if (a.length < copiedRow || b.length < copiedRow) return a.length > 0 && a.join(' ') === b.join(' ');
  const [mine, theirs] = [new Set(a), new Set(b)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared / (mine.size + theirs.size - shared) >= sameLine;
}

const rows = (words: readonly string[]) =>
  words
    .slice(0, Math.max(0, words.length - copiedRow + 1))
    .map((_word, at) => words.slice(at, at + copiedRow).join(' '));

function wordsOf(text: string, names: readonly string[]): string[] {
  const set = new Set(names.flatMap((name) => plainWords(name)).filter((word) => word.length > 2));
  return plainWords(text).map((word) => (set.has(word) ? '·' : word));
}

const plainWords = (text: string) =>
  baseLetters(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu) ?? [];
