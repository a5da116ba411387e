import { z } from 'zod';
import { lists, targetFields } from '../rules.ts';

const sortSchema = z.object({ field: z.enum([...targetFields, 'open']), way: z.enum(['asc', 'desc']) });

/** What the address of the page holds, so that a link shows the same rows to whoever opens it. */
export const searchSchema = z.object({
  list: z.enum(lists).catch('hospital'),
  // A search for digits comes out of the address as a number.
  q: z.union([z.string(), z.number().transform(String)]).catch(''),
  filters: z.record(z.string(), z.unknown()).catch({}),
  sort: sortSchema.nullable().catch(null),
  open: z.string().nullable().catch(null),
  duplicates: z.boolean().catch(false),
  /** What another page sent the applicant here for. */
  begin: z.enum(['add', 'import']).nullable().catch(null),
});

export type TargetsSearch = z.infer<typeof searchSchema>;

export type GridView = {
  search: string;
  filters: Record<string, unknown>;
  sort: { field: string; way: 'asc' | 'desc' } | null;
};

/** Only what differs from the page as it opens is written into its address. */
export function searchInAddress({ list, q, filters, sort, open, duplicates }: TargetsSearch) {
  return {
    list,
    ...(q ? { q } : {}),
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(sort ? { sort } : {}),
    ...(open ? { open } : {}),
    ...(duplicates ? { duplicates } : {}),
  };
}
