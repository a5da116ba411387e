import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { SearchAnswer } from '#features/directory/answers.ts';
import { type Search, searchSchema } from '#features/directory/rules.ts';
import { searchDirectory } from '#features/directory/search-service.ts';

export type Wish = Partial<Search> & Pick<Search, 'list'>;

/** A search with the usual values where nothing else is wished. */
export const searchOf = (wish: Wish): Search => searchSchema.parse(wish);

/** What a search finds; a refusal is a fault of the test. */
export async function find(ws: Workspace, parts: Parts, wish: Wish): Promise<SearchAnswer> {
  const found = await searchDirectory(ws, parts, searchOf(wish));
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.value;
}
