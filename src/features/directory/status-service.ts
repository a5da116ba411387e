import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { PROGRAM, artefactFiles } from './artefact.ts';
import { currentRelease } from './release.ts';
import { sourceIds } from './sources.ts';
import { type DirectoryStatus, sourceStatus } from './status.ts';

const sourceRow = z.object({
  id: z.enum(sourceIds),
  file: z.string(),
  rows: z.number(),
  taken: z.number(),
  refused: z.number(),
  dated: z.string().nullable(),
  missing: z.string().nullable(),
});
const toldRow = z.object({ source: z.string(), told: z.number() });
const countRow = z.object({ what: z.string(), count: z.number() });

/** What the release in use was built from, and how much is in it; null when there is none for this program. */
export async function directoryFacts(folder: string): Promise<DirectoryStatus['directory']> {
  const current = await currentRelease(folder);
  if (!current || current.program !== PROGRAM) return null;
  const instance = await DuckDBInstance.create(join(folder, current.file, artefactFiles.tables), {
    access_mode: 'READ_ONLY',
  });
  const db = await instance.connect();
  try {
    const rows = async (sql: string) => (await db.runAndReadAll(sql)).getRowObjectsJson();
    const sources = z.array(sourceRow).parse(await rows('select * from source'));
    const counts = z.array(countRow).parse(await rows('select * from counted'));
    const refusals = await rows('select source, count(*)::integer as told from refusal group by source');
    const told = new Map(
      z
        .array(toldRow)
        .parse(refusals)
        .map((row) => [row.source, row.told]),
    );
    return {
      release: current.release,
      built: current.built,
      sources: sources.map((source) => sourceStatus(source, told.get(source.id) ?? 0)),
      unread: told.get('') ?? 0,
      counts: Object.fromEntries(counts.map(({ what, count }) => [what, count])),
    };
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}
