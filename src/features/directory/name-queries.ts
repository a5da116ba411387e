import type { QueryText } from './query-text.ts';
import type { WordTaken } from './word-taken.ts';

/** More words with errors than this are no help. */
const MOST_NEAR = 1000;

/** Up to this closeness a word was typed so. */
export const TYPED_SO = 1;

/**
 * TGT-3: the rows in which every typed word stands, as `named (no, closeness, worst)`: 0 is the word itself, 1 its
 * beginning, 2 and 3 a word with as many errors less one; of several words the sum, and the worst. Each word is only
 * looked for in the rows that hold the ones before it, so the rarest comes first.
 */
export function namedRows(
  query: QueryText,
  words: readonly WordTaken[],
  rows: 'organisations' | 'physicians',
  withErrors: boolean,
): string {
  const steps = words.map((word, place) => {
    const meant = meanings(query, word, rows, withErrors).join(' union all ');
    const held = place > 0 ? `where no in (select no from named${place - 1})` : '';
    const alone = `select no, min(closeness)::integer as closeness, min(closeness)::integer as worst from (${meant}) ${held} group by no`;
    return place === 0
      ? `named0 as materialized (${alone})`
      : `word${place} as materialized (${alone}),
        named${place} as materialized (
          select no, w.closeness + b.closeness as closeness, greatest(w.worst, b.worst) as worst
          from word${place} as w join named${place - 1} as b using (no))`;
  });
  return `${steps.join(', ')}, named as (from named${words.length - 1})`;
}

function meanings(
  query: QueryText,
  { exact, begins, near }: WordTaken,
  rows: string,
  withErrors: boolean,
): string[] {
  const inWords = (closeness: number, condition: string) =>
    `select unnest(${rows}) as no, ${closeness} as closeness from word where ${condition}`;
  const found: string[] = [];
  if (exact.length > 0) found.push(inWords(0, `no in ${query.each(exact)}`));
  if (begins) {
    found.push(inWords(1, `no between ${query.value(begins.first)} and ${query.value(begins.last)}`));
  }
  for (const [place, nos] of near.entries()) {
    if (withErrors && nos.length > 0) {
      found.push(inWords(place + 2, `no in ${query.each(nos.slice(0, MOST_NEAR))}`));
    }
  }
  return found.length > 0 ? found : [inWords(0, 'false')];
}
