import { stateNames } from '#features/targets/states.ts';
import type { SearchAnswer } from '../answers.ts';
import type { PageSearch } from './search.ts';

/** How a search was taken, in parts: “Internal Medicine”, “within 25 miles of Bronx, NY 10458”. */
export function understoodInWords(
  { specialty, near, words }: SearchAnswer['understood'],
  search: Pick<PageSearch, 'within' | 'states'>,
): string[] {
  const states = search.states.map((state) => stateNames[state] ?? state);
  return [
    specialty ?? '',
    near ? `within ${search.within} miles of ${near.label}` : '',
    states.length > 0 ? `in ${states.join(', ')}` : '',
    ...words.filter(({ typed, taken }) => taken.join() !== typed).map(wordInWords),
  ].filter(Boolean);
}

function wordInWords({ typed, taken }: { typed: string; taken: string[] }): string {
  if (taken.length === 0) return `no name is like “${typed}”`;
  const shown = taken.slice(0, 4).join(', ');
  return `you typed “${typed}”; shown: ${shown}${taken.length > 4 ? ' and others' : ''}`;
}
