import { z } from 'zod';
import { sourceIds } from './sources.ts';

const refusalSchema = z.object({
  field: z.string(),
  value: z.string(),
  reason: z.string(),
  mend: z.string(),
});

/** How far an update has come. bytes and total: of the file that is coming. share: of the whole update, from 0 to 1. */
const progressSchema = z.object({
  kind: z.literal('progress'),
  step: z.string(),
  source: z.enum(sourceIds).nullable(),
  bytes: z.number(),
  total: z.number().nullable(),
  share: z.number(),
});
export type UpdateProgress = Omit<z.infer<typeof progressSchema>, 'kind'>;

/** The directory is up to date. gaps: what could not be downloaded or was not read, and why. */
const doneSchema = z.object({
  kind: z.literal('done'),
  release: z.string(),
  /** False where nothing had changed since the release in use. */
  isNew: z.boolean(),
  counts: z.record(z.string(), z.number()),
  sources: z.array(
    z.object({
      id: z.enum(sourceIds),
      file: z.string(),
      rows: z.number(),
      taken: z.number(),
      refused: z.number(),
      missing: z.string().nullable(),
    }),
  ),
  gaps: z.array(refusalSchema),
  seconds: z.number(),
});
export type UpdateDone = Omit<z.infer<typeof doneSchema>, 'kind'>;

const refusedSchema = z.object({ kind: z.literal('refused'), refusals: z.array(refusalSchema) });

/** What `foothold directory update --json` and `build --json` print, one object a line; the last one is the outcome. */
export const updateLineSchema = z.discriminatedUnion('kind', [progressSchema, doneSchema, refusedSchema]);
export type UpdateLine = z.infer<typeof updateLineSchema>;

/** Exit codes of the command, also for scripts. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, doneWithGaps: 3 } as const;

export function exitCodeOf(line: Exclude<UpdateLine, { kind: 'progress' }>): number {
  if (line.kind === 'refused') return exitCodes.failed;
  const isWhole = line.gaps.length === 0 && line.sources.every(({ missing }) => missing === null);
  return isWhole ? exitCodes.done : exitCodes.doneWithGaps;
}
