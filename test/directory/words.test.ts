import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '#features/directory/query-words.ts';

/** The macros of the build, as they stand in its file. */
const macros =
  readFileSync('src/features/directory/build/7-words.sql', 'utf8').match(/create temp macro[^;]+;/g) ?? [];
const letters = [..."abcXYZ019 '-./&,()ÁÉÍÓÚÑÜÇàèâêîôûäöÿåÅšžČłØ\t“”"];

test('TGT-3: the builder takes names apart into the same words as the search does', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  expect(macros).toHaveLength(2);
  for (const macro of macros) await db.run(macro);
  const names = fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 }), 800);
  const built = await Promise.all(
    names.map(async (name) => {
      const read = await db.runAndReadAll(`select words($name) as words`, { name });
      return read.getRowObjectsJson()[0]?.['words'] as string[];
    }),
  );
  for (const [at, name] of names.entries()) {
    const words = (built[at] ?? []).filter(Boolean);
    expect([name, new Set(words)]).toEqual([name, new Set(wordsOf(name))]);
  }
  db.closeSync();
  instance.closeSync();
});
