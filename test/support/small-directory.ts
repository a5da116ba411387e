import { join } from 'node:path';
import { type BuildReport, buildDirectory } from '#features/directory/build-service.ts';
import { writeSmallFiles } from './small-files.ts';

/** Builds the small directory of small-world.ts into a data folder, as `foothold directory build` does. */
export async function buildSmallDirectory(
  dataFolder: string,
  now = '2026-03-01T00:00:00Z',
): Promise<BuildReport> {
  const from = join(dataFolder, 'official-files');
  writeSmallFiles(from);
  const into = join(dataFolder, 'directory');
  const built = await buildDirectory({ from, into, now: () => now, onProgress: () => undefined });
  if (!built.ok) throw new Error(built.refusals.map(({ field, reason }) => `${field}: ${reason}`).join(' '));
  return built.value;
}
