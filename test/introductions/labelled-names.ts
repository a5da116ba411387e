import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedIn } from '#features/introductions/names.ts';

export type Measured = {
  right: number;
  missed: string[];
  alarms: string[];
  recall: number;
  precision: number;
};

/** Judges the guard of names on labelled sentences: which physician it missed, and where it cried out for nothing. */
export function measureNames(set: 'tuning' | 'judging'): Measured {
  const text = readFileSync(join(import.meta.dirname, `names/${set}.txt`), 'utf8');
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const judged = lines.map((line) => {
    const [physician = '', readers = '', label = '', said = ''] = line.split('|').map((part) => part.trim());
    const found = namedIn(said, [physician], readers.split(';').filter(Boolean)).length > 0;
    return { line: `${physician}: ${said}`, found, named: label === 'yes' };
  });
  const right = judged.filter(({ found, named }) => found && named).length;
  const missed = judged.filter(({ found, named }) => named && !found).map(({ line }) => line);
  const alarms = judged.filter(({ found, named }) => found && !named).map(({ line }) => line);
  const share = (others: number) => right / Math.max(1, right + others);
  return { right, missed, alarms, recall: share(missed.length), precision: share(alarms.length) };
}
