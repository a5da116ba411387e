// How long does the directory take to build at full size, against what DuckDB needs only to count the lines of the
// same files? Run: npm run bench:directory [scale] [rounds] [folder]. A folder that is named keeps its files.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { searchIndexOf } from '#features/directory/index-queries.ts';
import { openDirectory } from '#features/directory/open-directory.ts';
import { currentRelease } from '#features/directory/release.ts';
import { say, timed } from './figures.ts';
import { fileNames } from './generate.ts';

const [scale, rounds, kept] = [process.argv[2] ?? '1', Number(process.argv[3] ?? 3), process.argv[4]];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'foothold-bench-'));
const files = join(folder, 'files');
const into = join(folder, 'built');
const aside = join(folder, 'aside');
const csv = fileNames.nppes;
const zip = 'NPPES_Data_Dissemination_November_2026.zip';

const secondsOf = (taken: readonly Taken[]) => taken.map(({ seconds }) => seconds);

type Taken = { seconds: number; cpu: number; megabytes: number };
const nothing = () => ({
  count: [] as Taken[],
  least: [] as Taken[],
  plain: [] as Taken[],
  countNppes: [] as Taken[],
  withCsv: [] as Taken[],
  withZip: [] as Taken[],
});

try {
  mkdirSync(aside, { recursive: true });
  prepareFiles();
  const taken = nothing();
  for (let round = 0; round < rounds; round++) {
    taken.count.push(run('count', join(files, fileNames.clinicians), join(files, fileNames.affiliations)));
    taken.least.push(run('least', files));
    taken.plain.push(run('build', files, into));
    taken.countNppes.push(run('count', join(aside, csv)));
    taken.withCsv.push(withOneMore(csv));
    if (existsSync(join(aside, zip))) taken.withZip.push(withOneMore(zip));
  }
  await report(taken);
} finally {
  rmSync(into, { recursive: true, force: true });
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}

/** NPPES waits beside the others, as it is and in a ZIP file as it is downloaded. */
function prepareFiles() {
  if (!existsSync(files)) {
    execFileSync(process.execPath, [join(import.meta.dirname, 'write-files.ts'), files, scale]);
    renameSync(join(files, csv), join(aside, csv));
  }
  if (existsSync(join(aside, zip))) return;
  try {
    execFileSync('zip', ['-q', '-1', '-j', join(aside, zip), join(aside, csv)]);
  } catch {
    console.log('The program zip is missing: NPPES is not read from a ZIP file.');
  }
}

function withOneMore(name: string): Taken {
  renameSync(join(aside, name), join(files, name));
  try {
    return run('build', files, into);
  } finally {
    renameSync(join(files, name), join(aside, name));
  }
}

function run(...line: string[]): Taken {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'one-run.ts'), ...line], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as Taken;
}

async function report({ count, least, plain, countNppes, withCsv, withZip }: ReturnType<typeof nothing>) {
  const ratios = (more: Taken[], per: Taken[], what: 'seconds' | 'cpu', less?: Taken[]) =>
    more.map((one, round) => (one[what] - (less?.[round]?.[what] ?? 0)) / (per[round]?.[what] ?? 1));
  console.log(`${rounds} rounds, load of the machine ${loadavg()[0]?.toFixed(1)}`);
  say('count of clinicians and affiliations', secondsOf(count), 's');
  say('the least that such a build does, times the count', ratios(least, count, 'seconds'), '');
  say('  the same in processor time', ratios(least, count, 'cpu'), '');
  say('build of everything but NPPES', secondsOf(plain), 's');
  say('  times the count (limit 3)', ratios(plain, count, 'seconds'), '', { atMost: 3 });
  say('  the same in processor time', ratios(plain, count, 'cpu'), '');
  say('count of NPPES', secondsOf(countNppes), 's');
  say('build of everything', secondsOf(withCsv), 's');
  say('  more for NPPES, times its count (limit 2)', ratios(withCsv, countNppes, 'seconds', plain), '', {
    atMost: 2,
  });
  say('  the same in processor time', ratios(withCsv, countNppes, 'cpu', plain), '');
  if (withZip.length > 0)
    say('  the same from the ZIP file', ratios(withZip, countNppes, 'seconds', plain), '');
  const most = Math.max(...[...plain, ...withCsv, ...withZip].map(({ megabytes }) => megabytes));
  say('most memory of a build (limit 4,096)', [most], 'MB', { atMost: 4_096 });
  const release = join(into, (await currentRelease(into))?.file ?? '');
  const bytes = readdirSync(release).reduce((sum, name) => sum + statSync(join(release, name)).size, 0);
  say('size of the directory (limit 1,000)', [bytes / 1e6], 'MB', { atMost: 1_000 });
  const [opening, reading]: [number[], number[]] = [[], []];
  for (let time = 0; time < 5; time++) {
    const directory = openDirectory(into, pino({ level: 'warn' }));
    opening.push((await timed(() => directory.read(async () => null))) / 1000);
    reading.push((await timed(() => directory.read(searchIndexOf))) / 1000);
    await directory.close();
  }
  say('opening it (limit 0.3)', opening, 's', { atMost: 0.3 });
  say('more for the first search, which reads the columns', reading, 's');
}
