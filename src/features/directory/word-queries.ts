import type { DirectoryDb } from './directory-db.ts';
import { Dictionary } from './dictionary.ts';

/** The words of all names and cities, and in how many rows each stands. */
export type NameIndex = { dictionary: Dictionary; organisations: number[]; physicians: number[] };

/** The words, read into memory at the first search by name: 0.3 s, some thousand at a time, and 60 MB. */
export function nameIndexOf(db: DirectoryDb): Promise<NameIndex> {
  return db.kept('names', async () => {
    const index: NameIndex = { dictionary: new Dictionary(), organisations: [], physicians: [] };
    const words = db.portions<{ word: string; organisations: number; physicians: number }>(`
      select word, len(organisations)::integer as organisations, len(physicians)::integer as physicians
      from word order by no`);
    for await (const portion of words) {
      for (const { word, organisations, physicians } of portion) {
        index.dictionary.add(word);
        index.organisations.push(organisations);
        index.physicians.push(physicians);
      }
    }
    return index;
  });
}
