// How fast is a search in the whole directory, alone and with 32 at once, and against PostgreSQL with the same rows?
// Run: npm run bench:directory-search [scale] [rounds] [folder]. A folder that is named keeps its files for the next run.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildDirectory } from '#features/directory/build-service.ts';
import { postgresPrograms, startPostgres } from '#test/support/postgres.ts';
import type { NamedSearch } from './eight-searches.ts';
import { quantile, say, timed, verdict } from './figures.ts';
import { generateFiles } from './generate.ts';
import { type Foothold, foothold, postgres, sameAnswers } from './search-sides.ts';

const [scale, rounds] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 15)];
const kept = process.argv[4];
const CLIENTS = 32;

const folder = kept ?? mkdtempSync(join(tmpdir(), 'foothold-bench-'));
try {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'directory', 'current.json'))) await buildIn(folder);
  const here = await foothold(folder);
  try {
    const totals = await Promise.all(here.searches.map(({ search }) => here.answer(search)));
    await alone(
      here,
      totals.map(({ total }) => total),
    );
    await together(here);
    if (postgresPrograms()) await againstPostgres(here);
    else console.log('PostgreSQL is not installed: not compared (Debian: apt-get install postgresql).');
  } finally {
    await here.close();
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}

async function buildIn(into: string) {
  const files = join(into, 'files');
  await generateFiles(files, scale);
  const built = await buildDirectory({
    from: files,
    into: join(into, 'directory'),
    now: () => new Date().toISOString(),
    onProgress: () => undefined,
  });
  rmSync(files, { recursive: true });
  if (!built.ok) throw new Error(JSON.stringify(built.refusals));
}

/** Each search by one client, in turns. */
async function alone(here: Foothold, totals: readonly number[]) {
  const times = here.searches.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, { search }] of here.searches.entries())
      times[place]?.push(await timed(() => here.answer(search)));
  }
  const load = loadavg()[0]?.toFixed(1);
  console.log(`One client, ${rounds} rounds, milliseconds (load of the machine ${load})`);
  for (const [place, { what }] of here.searches.entries()) {
    const own = times[place] ?? [];
    const [middle, high] = [0.5, 0.95].map((share) => quantile(own, share).toFixed(1).padStart(6));
    console.log(`  ${what.padEnd(52)} p50 ${middle}  p95 ${high}  total ${totals[place]}`);
  }
  const all = quantile(times.flat(), 0.95);
  console.log(`  all eight, p95 (limit 20)  ${all.toFixed(1)} ms${verdict(all, { atMost: 20 })}`);
}

/** As many clients as a class has, each with one search after the other, for a second a round; how long all else waits. */
async function together(here: Foothold) {
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const client = async (_: unknown, first: number) => {
    for (let turn = first; performance.now() - begun < rounds * 1000; turn++) {
      const { search } = here.searches[turn % here.searches.length] as NamedSearch;
      times.push(await timed(() => here.answer(search)));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  delay.disable();
  const rate = (times.length * 1000) / (performance.now() - begun);
  const late = delay.percentile(99) / 1e6;
  console.log(
    `${CLIENTS} clients, ${rounds} s: ${rate.toFixed(0)} searches a second, p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
  );
  console.log(
    `  delay of the event loop, p99 (limit 50)  ${late.toFixed(1)} ms${verdict(late, { atMost: 50 })}`,
  );
}

/** Both answer the same search one right after the other, who is first changes. */
async function againstPostgres(here: Foothold) {
  // The server is a user of its own.
  chmodSync(folder, 0o755);
  const server = await startPostgres(kept === undefined ? {} : { keptIn: join(kept, 'postgres') });
  try {
    const there = await postgres(folder, server, here);
    await sameAnswers(here, there, here.searches);
    const times = here.searches.map(() => ({ here: [] as number[], there: [] as number[] }));
    for (let round = 0; round < rounds; round++) {
      for (const [place, { search }] of here.searches.entries()) {
        const sides = { here, there };
        for (const side of round % 2 === 0 ? (['here', 'there'] as const) : (['there', 'here'] as const))
          times[place]?.[side].push(await timed(() => sides[side].answer(search)));
      }
    }
    console.log('Against PostgreSQL with the same rows and answers, in turns: p50 here, there, ratio');
    for (const [place, { what }] of here.searches.entries()) {
      const [one, other] = [times[place]?.here ?? [], times[place]?.there ?? []];
      const [ours, theirs] = [quantile(one, 0.5), quantile(other, 0.5)];
      console.log(
        `  ${what.padEnd(52)} ${ours.toFixed(1).padStart(6)} ${theirs.toFixed(1).padStart(8)} ${(theirs / ours).toFixed(1).padStart(7)}`,
      );
    }
    const mix = Array.from({ length: rounds }, (_, round) => {
      const sum = (side: 'here' | 'there') => times.reduce((all, one) => all + (one[side][round] ?? 0), 0);
      return sum('there') / sum('here');
    });
    say('  all eight together, times faster (limit 3)', mix, '', { atLeast: 3 });
    await there.close();
  } finally {
    await server.stop();
  }
}
