import { z } from 'zod';
import { harmless } from '#features/targets/formulas.ts';
import { sourceIds } from './sources.ts';

/** TGT-3: a value of an official file that was not taken. row is 0 where a whole file or a kind of its lines is meant. */
const refusedRowSchema = z.object({
  file: z.string(),
  row: z.number(),
  field: z.string(),
  value: z.string(),
  reason: z.string(),
  mend: z.string(),
});
export type RefusedSource = z.infer<typeof refusedQuerySchema>['source'];
export type RefusedRow = z.infer<typeof refusedRowSchema>;

export const REFUSED_PAGE = 20;

/** What stands for a source where a file is of none. */
export const noSource = 'unknown-files';

/** Of which source, and which page of it. */
export const refusedQuerySchema = z.object({
  source: z.enum([...sourceIds, noSource]),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('1')
    .transform(Number),
});

/** total: how many are kept with their reasons; the first 1,000 of each file. */
export const refusedAnswerSchema = z.object({
  total: z.number(),
  page: z.number(),
  rows: z.array(refusedRowSchema),
});
export type RefusedAnswer = z.infer<typeof refusedAnswerSchema>;

/** The same as a table for a spreadsheet program. */
export function refusedTable(rows: readonly RefusedRow[]): string[][] {
  const header = ['File', 'Row', 'Column', 'Value', 'Reason', 'What to do'];
  return [
    header,
    ...rows.map(({ file, row, field, value, reason, mend }) => [
      file,
      row > 0 ? String(row) : '',
      harmless(field),
      harmless(value),
      reason,
      mend,
    ]),
  ];
}
