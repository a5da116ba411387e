import { z } from 'zod';
import { lists, targetFields } from './rules.ts';

/** How a column can be filtered: the kinds and names of AG Grid's text filter, which the address of the page holds too. */
const columnFilterSchema = z.object({
  type: z.enum([
    'contains',
    'notContains',
    'equals',
    'notEqual',
    'startsWith',
    'endsWith',
    'blank',
    'notBlank',
  ]),
  filter: z.string().max(300).nullish(),
});
export type ColumnFilter = z.infer<typeof columnFilterSchema>;

/** TGT-2: which rows of a list are looked at, and in which order. */
export const rowViewSchema = z.object({
  list: z.enum(lists),
  /** Words that stand somewhere in the row, each of them. */
  q: z.string().max(300),
  filters: z.partialRecord(z.enum(targetFields), columnFilterSchema),
  /** Null: by name. */
  sort: z.object({ field: z.enum(targetFields), way: z.enum(['asc', 'desc']) }).nullable(),
});
export type RowView = z.infer<typeof rowViewSchema>;

/** As many rows as one page of the list holds. */
export const rowsAtOnce = 100;
/** As many as can be chosen and changed at once. */
export const mostChosen = 50_000;
