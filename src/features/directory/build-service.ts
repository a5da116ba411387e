import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { syncToDisk } from '#platform/files/lasting.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';
import { PROGRAM, artefactFiles } from './artefact.ts';
import { literal } from './build/csv-reading.ts';
import { damaged, stopped, strangeDownloads } from './build/faults.ts';
import { type Input, gatherInputs } from './build/inputs.ts';
import { hasMixedLineEnds, writeEvenLines } from './build/line-ends.ts';
import { KEPT, type Loaded, createRawTables, loadFile, objects } from './build/load.ts';
import { type SourceReport, recordSources } from './build/report.ts';
import { buildSteps, prepareBuild, sqlOf, writeLines } from './build/steps.ts';
import { loadVisaWorkbooks } from './build/visa-workbooks.ts';
import { currentRelease, publishRelease } from './release.ts';
import type { SourceId } from './sources.ts';

export type BuildProgress = { step: string; source: SourceId | null; share: number };
export type BuildReport = {
  release: string;
  sources: SourceReport[];
  /** Lines of each kind in the directory, and of the joins between them. */
  counts: Record<string, number>;
  seconds: number;
};

export type BuildOptions = {
  /** The folder with the official files, whichever of them are there. */
  from: string;
  /** The directory's folder: the new release and the note which one is in use. */
  into: string;
  now: () => IsoInstant;
  onProgress: (progress: BuildProgress) => void;
  signal?: AbortSignal | undefined;
};

/** More than this is not needed at full size, and leaves room on a laptop with 8 GB. */
const MEMORY = '3GB';
/** The share of the work that is reading files; the rest are the steps after it. */
const READING = 0.6;

/**
 * TGT-3: builds the directory from the files in a folder and puts it in use as a whole. When a file is damaged or the
 * build is stopped, the directory before it stays as it is.
 */
export async function buildDirectory(options: BuildOptions): Promise<Result<BuildReport>> {
  const { from, into, now, signal } = options;
  const begun = now();
  const stamp = begun.replaceAll(/[^0-9]/g, '').slice(0, 14);
  const file = `release-${stamp}`;
  const workplace = join(into, 'building');
  await rm(workplace, { recursive: true, force: true });
  await mkdir(join(workplace, file), { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: workplace,
  });
  const db = await instance.connect();
  const stop = () => db.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    const gathered = await gatherInputs(from, workplace);
    if (!gathered.ok) return gathered;
    await db.run(`attach ${literal(join(workplace, file, artefactFiles.tables))} as out`);
    await prepareBuild(db);
    await createRawTables(db);
    const loaded = await loadAll(db, gathered.value.inputs, workplace, options);
    if (!loaded.ok) return loaded;
    const visas = await loadVisaWorkbooks(
      db,
      from,
      gathered.value.workbooks,
      (name) => options.onProgress({ step: `Reading ${name}`, source: 'visa-applications', share: READING }),
      signal,
    );
    if (!visas.ok) return visas;
    const read = [...loaded.value, ...visas.value.loaded];
    const unread = [...gathered.value.refused, ...visas.value.refused];
    const strangers = strangeDownloads(gathered.value.noted, read, unread);
    if (strangers.length > 0 && (await currentRelease(into))) return refuse(strangers);
    for (const [done, { file: sql, step }] of buildSteps.entries()) {
      signal?.throwIfAborted();
      options.onProgress({ step, source: null, share: READING + ((1 - READING) * done) / buildSteps.length });
      await db.run(sqlOf(sql));
    }
    await writeLines(db, join(workplace, file));
    const sources = await recordSources(db, read, unread);
    await db.run(`insert into out.release values ('${stamp}', '${begun}', ${PROGRAM})`);
    const counts = await countsOf(db);
    await db.run('detach out');
    for (const name of Object.values(artefactFiles)) await syncToDisk(join(workplace, file, name));
    await rename(join(workplace, file), join(into, file));
    await publishRelease(into, { file, release: stamp, built: begun, program: PROGRAM });
    return ok({ release: stamp, sources, counts, seconds: secondsBetween(begun, now()) });
  } catch (error) {
    if (signal?.aborted) return refuse(stopped);
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    db.closeSync();
    instance.closeSync();
    await rm(workplace, { recursive: true, force: true });
  }
}

async function loadAll(
  db: DuckDBConnection,
  inputs: readonly Input[],
  workplace: string,
  { onProgress, signal }: BuildOptions,
): Promise<Result<Loaded[]>> {
  const loaded: Loaded[] = [];
  const bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
  let read = 0;
  for (const [fileNo, input] of inputs.entries()) {
    const { file } = input;
    onProgress({ step: `Reading ${file.name}`, source: file.source, share: (READING * read) / bytes });
    const whole: Loaded = { file, rows: 0, taken: 0, refused: 0, refusals: [] };
    try {
      for await (const part of input.parts()) {
        signal?.throwIfAborted();
        const one = await loadFile(db, file, fileNo, part).catch(async (error: unknown) => {
          if (!hasMixedLineEnds(error)) throw error;
          const path = join(workplace, 'even.csv');
          await writeEvenLines(part.path, path);
          return loadFile(db, file, fileNo, { ...part, path });
        });
        whole.rows += one.rows;
        whole.taken += one.taken;
        whole.refused += one.refused;
        whole.refusals.push(...one.refusals.slice(0, KEPT - whole.refusals.length));
      }
    } catch (error) {
      if (signal?.aborted) throw error;
      return refuse({ ...damaged, field: file.name, value: reasonOf(error) });
    }
    read += input.bytes;
    loaded.push(whole);
  }
  return ok(loaded);
}

async function countsOf(db: DuckDBConnection): Promise<Record<string, number>> {
  const rows = await objects(db, 'select * from out.counted');
  return Object.fromEntries(rows.map(({ what, count }) => [String(what), Number(count)]));
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);
