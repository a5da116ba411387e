import { z } from 'zod';
import { lists } from '#features/targets/rules.ts';
import { stateNames } from '#features/targets/states.ts';
import { type Search, searchSchema, sortings } from '../rules.ts';

/** A ZIP code comes out of the address as a number, when it does not begin with a zero. */
const text = z.union([z.string().max(120), z.number().transform(String)]).catch('');
const yes = z.union([z.boolean(), z.literal(1).transform(() => true)]).catch(false);
const number = (most: number, usual: number) => z.number().int().min(1).max(most).catch(usual);

/**
 * What the address of the page holds: the search, the entry that is open, and the explanation that is open. So that
 * a link shows the same to whoever opens it, and the back button goes through it.
 */
const pageSchema = z.object({
  list: z.enum(lists).catch('hospital'),
  specialty: text,
  states: text.transform((written) =>
    [...new Set(written.toUpperCase().split(','))].filter((state) => Object.hasOwn(stateNames, state)),
  ),
  near: text,
  within: number(500, 25),
  name: text,
  onlyTeaching: yes,
  onlyHealthCenters: yes,
  onlyShortage: yes,
  onlyNew: yes,
  sort: z.enum(sortings).catch('score'),
  page: number(2_000, 1),
  open: text,
  /** The page of the people at the place that is open. */
  people: number(2_000, 1),
  show: z.enum(['score', 'sources']).nullable().catch(null),
});

export type PageSearch = z.infer<typeof pageSchema>;

export const readAddress = (address: unknown): PageSearch => pageSchema.parse(address);

const usual = readAddress({});

/** Only what differs from the page as it opens is written into its address. */
export function addressOf(search: PageSearch): Record<string, string | number | boolean> {
  const written: Record<string, string | number | boolean> = { list: search.list };
  for (const [part, value] of Object.entries({ ...search, states: search.states.join(',') })) {
    if (value !== null && String(value) !== String(usual[part as keyof PageSearch] ?? ''))
      written[part] = value;
  }
  return written;
}

/** The search of the page, as the server is asked it. Sorting by distance needs a place. */
export function searchOf(page: PageSearch): Search {
  const { open: _open, people: _people, show: _show, ...search } = page;
  return searchSchema.parse({ ...search, sort: sortingOf(search) });
}

export const sortingOf = ({ sort, near }: Pick<Search, 'sort' | 'near'>) =>
  sort === 'distance' && near === '' ? 'score' : sort;

/** What narrows a search, apart from its list: each can be taken away. */
const narrowings = [
  'specialty',
  'states',
  'near',
  'name',
  'onlyTeaching',
  'onlyHealthCenters',
  'onlyShortage',
  'onlyNew',
] as const;
export type Narrowing = (typeof narrowings)[number];

/** The parts that narrow this search. */
export function narrowingsOf(search: PageSearch): Narrowing[] {
  return narrowings.filter((part) => String(search[part]) !== String(usual[part]));
}

export const without = (part: Narrowing): Partial<PageSearch> => ({ [part]: usual[part] });
