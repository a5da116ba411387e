import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '#platform/files/lasting.ts';

/** `current.json`: which built directory is in use. Replacing it by rename is the moment at which a new release takes over. */
const currentSchema = z.object({
  /** The name of its folder; before program 3 of a file. */
  file: z.string().regex(/^release-[\w-]+(?:\.duckdb)?$/),
  release: z.string(),
  built: z.string(),
  program: z.number(),
});
export type Current = z.infer<typeof currentSchema>;

/** The release in use in a directory's folder; null when there is none or its note cannot be read. */
export async function currentRelease(folder: string): Promise<Current | null> {
  const text = await readFile(join(folder, 'current.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = currentSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Puts a finished directory in use. Readers of the one before finish with it: it goes at the next build but one. */
export async function publishRelease(folder: string, current: Current): Promise<void> {
  const before = await currentRelease(folder);
  await replaceFile(join(folder, 'current.json'), JSON.stringify(current));
  const kept = new Set([current.file, before?.file]);
  const old = (await readdir(folder)).filter((name) => name.startsWith('release-') && !kept.has(name));
  // Windows does not delete a file that somebody has open: the next build tries again.
  await Promise.all(
    old.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
