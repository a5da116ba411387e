import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { roles, type ReadPage } from '#features/websites/rules.ts';

/** A page of the corpus, written and labelled by us; the test part is looked at only to measure. */
const labelSchema = z.object({
  url: z.string(),
  kind: z.enum(['html', 'pdf']),
  /** The addresses to propose, with whom they reach. */
  emails: z.record(z.string(), z.object({ person: z.string(), role: z.enum(roles) })),
  dnc: z.array(z.string()),
  graduates: z.enum(['yes', 'no', 'unclear']),
  /** What the rotation costs in US dollars; null where the page names no fee. */
  fee: z.number().nullable(),
  usce: z.enum(['yes', 'no', 'unclear']),
  state: z.enum(['open', 'closed', 'paused']).optional(),
});
export type LabelledPage = { name: string; label: z.infer<typeof labelSchema>; page: ReadPage };

export function labelledPages(part: 'dev' | 'test'): LabelledPage[] {
  const folder = join(import.meta.dirname, 'corpus', part);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const name = file.replace('.json', '');
      const label = labelSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const text = readFileSync(join(folder, `${name}.${label.kind === 'pdf' ? 'txt' : 'html'}`), 'utf8');
      const where = { url: label.url, readOn: '2026-11-26' };
      const page: ReadPage =
        label.kind === 'pdf'
          ? { ...where, kind: 'pdf', pages: text.split('\f') }
          : { ...where, kind: 'html', html: text };
      return { name, label, page };
    });
}
