import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifiersIn } from '#features/logbook/identifiers.ts';

export type Recognition = {
  caught: number;
  withIdentifier: number;
  refused: number;
  missed: string[];
  wronglyRefused: string[];
};

/** How many of the labelled entries with an identifier are refused, and how many without one. `+kind text` or `- text`. */
export function recognitionOf(set: 'tuning' | 'testing'): Recognition {
  const lines = readFileSync(join(import.meta.dirname, 'labelled', `${set}.txt`), 'utf8')
    .trim()
    .split('\n');
  const found: Recognition = { caught: 0, withIdentifier: 0, refused: 0, missed: [], wronglyRefused: [] };
  for (const line of lines) {
    const text = line.slice(line.indexOf(' ') + 1);
    const refused = identifiersIn(text).length > 0;
    const has = line.startsWith('+');
    if (has) found.withIdentifier++;
    if (refused) found.refused++;
    if (has && refused) found.caught++;
    if (has && !refused) found.missed.push(text);
    if (!has && refused)
      found.wronglyRefused.push(
        `${text} (${identifiersIn(text)
          .map((one) => one.text)
          .join(', ')})`,
      );
  }
  return found;
}
