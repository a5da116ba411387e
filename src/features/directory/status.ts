import { z } from 'zod';
import { type SourceId, sourceIds, sources } from './sources.ts';

const text = z.string();

/** What the directory was built from, as the page “Data and sources” shows it. Unknown texts are ''. */
const sourceStatusSchema = z.object({
  id: z.enum(sourceIds),
  title: text,
  publisher: text,
  page: text,
  /** The names of the files read. */
  file: text,
  rows: z.number(),
  taken: z.number(),
  refused: z.number(),
  /** Lines that are kept with the reason why they were not taken, and kinds of lines that nobody knows. */
  told: z.number(),
  /** The day or year that the files are of. */
  dated: text,
  /** What the absence of the source costs; '' when it was read. */
  missing: text,
});

/** How far an update has come. bytes and total are 0 where nothing is downloaded at the moment. */
const updateStatusSchema = z.object({
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  step: text,
  source: text,
  bytes: z.number(),
  total: z.number(),
  /** Of the whole update, from 0 to 1. */
  share: z.number(),
  startedAt: text,
  refusals: z.array(z.object({ field: text, value: text, reason: text, mend: text })),
});
export type UpdateStatus = z.infer<typeof updateStatusSchema>;

export const directoryStatusSchema = z.object({
  directory: z
    .object({
      release: text,
      built: text,
      sources: z.array(sourceStatusSchema),
      /** Files of the folder that are of no source, or cannot be read. */
      unread: z.number(),
      counts: z.record(text, z.number()),
    })
    .nullable(),
  update: updateStatusSchema.nullable(),
  download: z.object({
    megabytes: z.number(),
    sources: z.array(z.object({ id: z.enum(sourceIds), title: text, what: text, megabytes: z.number() })),
  }),
});
export type DirectoryStatus = z.infer<typeof directoryStatusSchema>;
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/** What an update downloads, the largest first. */
export function downloadPlan(): DirectoryStatus['download'] {
  const planned = sourceIds
    .map((id) => ({
      id,
      title: sources[id].title,
      what: sources[id].gives,
      megabytes: sources[id].megabytes,
    }))
    .sort((one, other) => other.megabytes - one.megabytes);
  return { megabytes: planned.reduce((sum, { megabytes }) => sum + megabytes, 0), sources: planned };
}

export type SourceRow = {
  id: SourceId;
  file: string;
  rows: number;
  taken: number;
  refused: number;
  dated: string | null;
  missing: string | null;
};

/** A line of the directory's own table of sources, with what Foothold knows of it. */
export function sourceStatus({ id, dated, missing, ...counts }: SourceRow, told: number): SourceStatus {
  const { title, publisher, page } = sources[id];
  return { id, title, publisher, page, ...counts, told, dated: dated ?? '', missing: missing ?? '' };
}
