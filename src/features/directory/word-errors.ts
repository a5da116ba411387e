import { distance } from 'fastest-levenshtein';

/** TGT-3: how many typing errors are forgiven in a word: one from four letters on, two from eight. */
export function errorsForgiven(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * How many typing errors lie between two words, when at most `most`; else null. A letter too many, too few or wrong is
 * one error, and so are two neighbours that changed places (Damerau, in the form of optimal string alignment).
 */
export function errorsBetween(typed: string, word: string, most: number): number | null {
  const edits = distance(typed, word);
  // Two that changed places are two edits and one error: from two edits on that has to be looked at.
  if (edits <= 1) return edits <= most ? edits : null;
  if (edits > 2 * most) return null;
  const errors = alignment(typed, word);
  return errors <= most ? errors : null;
}

/** The table of all beginnings of the one against all of the other, of which only the last three rows are kept. */
function alignment(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
      const ways = [at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + wrong];
      const changedPlaces = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (changedPlaces) ways.push(at(before, j - 2) + 1);
      row.push(Math.min(...ways));
    }
    [before, last] = [last, row];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], place: number) => row[place] ?? 0;
