import { z } from 'zod';
import { lists } from '#features/targets/rules.ts';
import { type Search, searchSchema, sortings } from './rules.ts';

const flag = z.enum(['0', '1']).default('0');
const states = z
  .string()
  .regex(/^(?:[A-Z]{2}(?:,[A-Z]{2})*)?$/, 'States are two capital letters each, with commas between them.');
const number = z.string().regex(/^\d{1,5}$/, 'This is no number.');

/**
 * TGT-3: a search as the query string of an address, so that it can be kept, shared and gone back to: states as a list
 * with commas, yes as 1. What it does not name has its usual value.
 */
export const searchQuerySchema = z
  .object({
    list: z.enum(lists),
    specialty: z.string().default(''),
    states: states.default(''),
    near: z.string().default(''),
    within: number.default('25'),
    name: z.string().default(''),
    onlyTeaching: flag,
    onlyHealthCenters: flag,
    onlyShortage: flag,
    onlyNew: flag,
    sort: z.enum(sortings).default('score'),
    page: number.default('1'),
  })
  .transform((query): z.input<typeof searchSchema> => ({
    ...query,
    states: query.states === '' ? [] : query.states.split(','),
    within: Number(query.within),
    page: Number(query.page),
    onlyTeaching: query.onlyTeaching === '1',
    onlyHealthCenters: query.onlyHealthCenters === '1',
    onlyShortage: query.onlyShortage === '1',
    onlyNew: query.onlyNew === '1',
  }))
  .pipe(searchSchema);

/** The query string's parts of a search; what has its usual value is left out. */
export function queryOfSearch(search: Search): z.input<typeof searchQuerySchema> {
  const usual = searchSchema.parse({ list: search.list });
  const written: [string, string][] = [];
  for (const [part, value] of Object.entries(search)) {
    const isUsual = String(value) === String(usual[part as keyof Search]);
    if (!isUsual) written.push([part, value === true ? '1' : String(value)]);
  }
  return { list: search.list, ...Object.fromEntries(written) };
}
