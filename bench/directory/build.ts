// How long does the directory take to build at full size, against what DuckDB needs only to count the lines of the
// same files? Run: npm run bench:directory [scale] [rounds]. The files stay in a temporary folder while it runs.
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { buildDirectory } from '#features/directory/build-service.ts';
import { currentRelease } from '#features/directory/release.ts';
import { generateFiles } from './generate.ts';

const [scale, rounds] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 3)];
const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-'));
const files = join(folder, 'files');
const aside = join(folder, 'npidata.csv');
const nppes = join(files, 'npidata_pfile_20050523-20261108.csv');
const counted = ['DAC_NationalDownloadableFile.csv', 'Facility_Affiliation.csv'].map((name) =>
  join(files, name),
);
try {
  await generateFiles(files, scale);
  const without: number[] = [];
  const withNppes: number[] = [];
  const seconds = {
    count: [] as number[],
    build: [] as number[],
    countNppes: [] as number[],
    whole: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    renameSync(nppes, aside);
    const count = await timed(() => countLines(counted));
    const build = await timed(() => buildFrom(files));
    renameSync(aside, nppes);
    const countNppes = await timed(() => countLines([nppes]));
    const whole = await timed(() => buildFrom(files));
    seconds.count.push(count);
    seconds.build.push(build);
    seconds.countNppes.push(countNppes);
    seconds.whole.push(whole);
    without.push(build / count);
    withNppes.push((whole - build) / countNppes);
  }
  say('count of clinicians and affiliations', seconds.count, 's');
  say('build of everything but NPPES', seconds.build, 's');
  say('  times the count (limit 3)', without, '', 3);
  say('count of NPPES', seconds.countNppes, 's');
  say('build of everything', seconds.whole, 's');
  say('  more for NPPES, times its count (limit 2)', withNppes, '', 2);
  const release = join(folder, 'directory', (await currentRelease(join(folder, 'directory')))?.file ?? '');
  say('size of the directory (limit 1,000)', [statSync(release).size / 1e6], 'MB', 1_000);
  say('opening it (limit 0.3)', [await timed(() => open(release))], 's', 0.3);
  say('most memory (limit 4,000)', [process.resourceUsage().maxRSS / 1024], 'MB', 4_000);
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}

async function buildFrom(from: string) {
  const now = () => new Date().toISOString();
  const built = await buildDirectory({
    from,
    into: join(folder, 'directory'),
    now,
    onProgress: () => undefined,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.refusals));
}

async function countLines(paths: readonly string[]) {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  for (const path of paths) await db.run(`select count(*) from read_csv('${path}', all_varchar = true)`);
  db.closeSync();
  instance.closeSync();
}

async function open(path: string) {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const db = await instance.connect();
  await db.run('select * from release');
  db.closeSync();
  instance.closeSync();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** The median, with the least and the most; and whether it keeps a limit. */
function say(what: string, values: number[], unit: string, limit?: number) {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, median, most] = [0, values.length >> 1, values.length - 1].map((at) => sorted[at] ?? 0);
  const verdict = limit === undefined ? '' : (median ?? 0) <= limit ? '  reached' : '  NOT reached';
  const range = values.length > 1 ? ` (${least?.toFixed(2)} to ${most?.toFixed(2)})` : '';
  console.log(`${what.padEnd(46)} ${median?.toFixed(2)} ${unit}${range}${verdict}`);
}
