import { z } from 'zod';
import { lists } from '#features/targets/rules.ts';
import { type Search, searchSchema, sortings } from './rules.ts';

const flag = z.enum(['0', '1']).default('0');
const number = (given: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .default(given);

/**
 * TGT-3: a search as the query string of an address, so that it can be kept, shared and gone back to: states as a list
 * with commas, yes as 1. What it does not name has its usual value.
 */
export const searchQuerySchema = z.object({
  list: z.enum(lists),
  specialty: z.string().default(''),
  states: z
    .string()
    .regex(/^(?:[A-Z]{2}(?:,[A-Z]{2})*)?$/, 'States are two capital letters each, with commas between them.')
    .default(''),
  near: z.string().default(''),
  within: number('25'),
  name: z.string().default(''),
  onlyTeaching: flag,
  onlyHealthCenters: flag,
  onlyShortage: flag,
  onlyNew: flag,
  sort: z.enum(sortings).default('score'),
  page: number('1'),
});

/** The search that a checked query string asks for; a schema's error when a number is out of bounds. */
export function searchOfQuery(query: z.output<typeof searchQuerySchema>) {
  return searchSchema.safeParse({
    ...query,
    states: query.states === '' ? [] : query.states.split(','),
    within: Number(query.within),
    page: Number(query.page),
    onlyTeaching: query.onlyTeaching === '1',
    onlyHealthCenters: query.onlyHealthCenters === '1',
    onlyShortage: query.onlyShortage === '1',
    onlyNew: query.onlyNew === '1',
  });
}

/** The query string's parts of a search; what has its usual value is left out. */
export function queryOfSearch(search: Search): z.input<typeof searchQuerySchema> {
  const usual = searchSchema.parse({ list: search.list });
  const written = (Object.keys(usual) as (keyof Search)[])
    .filter((key) => key === 'list' || String(search[key]) !== String(usual[key]))
    .map((key) => [key, typeof search[key] === 'boolean' ? '1' : String(search[key])]);
  return { list: search.list, ...Object.fromEntries(written) };
}
