import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildReport, buildDirectory } from '#features/directory/build-service.ts';
import { writeSmallFiles } from './small-files.ts';

/** Builds the small directory of small-world.ts into a data folder, as `foothold directory build` does. spoil: changes the files before. */
export async function buildSmallDirectory(
  dataFolder: string,
  now = '2026-03-01T00:00:00Z',
  spoil: (from: string) => void = () => undefined,
): Promise<BuildReport> {
  const from = join(dataFolder, 'official-files');
  writeSmallFiles(from);
  spoil(from);
  const into = join(dataFolder, 'directory');
  const built = await buildDirectory({ from, into, now: () => now, onProgress: () => undefined });
  if (!built.ok) throw new Error(built.refusals.map(({ field, reason }) => `${field}: ${reason}`).join(' '));
  return built.value;
}

/**
 * 21 lines of the cost reports with a number of residents that no hospital can have: one more than a page shows. And a file that is
 * of no source.
 */
export function spoilCostReports(from: string): void {
  const lines = Array.from(
    { length: 21 },
    (_, n) => `${800000 + n},330001,X,,,NY,,,,12/31/2021,=1+${n},50\r\n`,
  );
  writeFileSync(join(from, 'notes.csv'), 'Hospital,Note\nA,B\n');
  const name = readdirSync(from).find((file) => file.startsWith('CostReport')) ?? '';
  appendFileSync(join(from, name), lines.join(''));
}
