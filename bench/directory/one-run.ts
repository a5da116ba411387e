// One count, one build or the least of a build, in a process of its own, so that its memory is its own too. Prints what it took as
// JSON.
import { DuckDBInstance } from '@duckdb/node-api';
import { buildDirectory } from '#features/directory/build-service.ts';
import { doTheLeast } from './least.ts';

const [what, from = '', ...more] = process.argv.slice(2);
const begun = performance.now();
if (what === 'count') await countLines([from, ...more]);
else if (what === 'least') await doTheLeast(from);
else await build(from, more[0] ?? '');
const { user, system } = process.cpuUsage();
const taken = {
  seconds: (performance.now() - begun) / 1000,
  cpu: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(taken));

async function countLines(paths: readonly string[]) {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  for (const path of paths) await db.run(`select count(*) from read_csv('${path}', all_varchar = true)`);
  db.closeSync();
  instance.closeSync();
}

async function build(files: string, into: string) {
  const now = () => new Date().toISOString();
  const built = await buildDirectory({ from: files, into, now, onProgress: () => undefined });
  const refused = built.ok ? built.value.sources.filter((source) => source.refused > 0) : built.refusals;
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
