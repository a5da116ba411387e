// `npm test`: provides the real parts, then checks and tests everything. `npm test -- PATH …` runs single tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failuresOf } from './failures.mjs';
import { watchMemory } from './memory.mjs';
import { missingReport, provideParts } from './test-parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stdout.write(`${text}\n`);
const program = (...path) => join(root, 'node_modules', ...path);
const report = join(root, '.tmp', 'vitest-report.json');
const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
const vitest = [program('vitest', 'vitest.mjs'), 'run', ...reporters];

const missing = provideParts(say);
const env = {
  ...process.env,
  FOOTHOLD_MISSING: missing.map((part) => part.name).join(','),
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim(),
};

const wanted = process.argv.slice(2);
const steps =
  wanted.length > 0
    ? [['chosen tests', ...vitest, ...wanted]]
    : [
        ['format', program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
        ['lint and layers', program('oxlint', 'bin', 'oxlint'), '--deny-warnings'],
        ['types', program('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'],
        ['rules', ...vitest, '--project', 'unit'],
        // They wait for disks, servers and clocks more than for the processor: three at once keep two cores busy.
        ['real parts', ...vitest, '--project', 'parts', '--maxWorkers', '3'],
        ['stories in the browser', ...vitest, '--project', 'e2e'],
      ];

const results = [];
for (const [name, ...line] of steps) {
  say(`\n=== ${name}`);
  results.push({ name, ...(await run(line)) });
}

say('\n=== summary');
for (const { name, passed, seconds, megabytes } of results) {
  const memory = megabytes === null ? '' : `${String(megabytes).padStart(6)} MB`;
  say(`${passed ? 'passed' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s ${memory}  ${name}`);
}
const all = results.reduce((sum, result) => sum + result.seconds, 0);
say(
  `${all.toFixed(0)} s in all; at most ${Math.max(...results.map((result) => result.megabytes ?? 0))} MB of memory.`,
);
for (const { failures } of results) for (const line of failures) say(`FAILED ${line}`);
for (const line of missingReport(missing)) say(line);

const incomplete = missing.length > 0 && process.env.CI === 'true';
if (incomplete) say('On CI everything must be tested: this run fails.');
process.exit(results.every((result) => result.passed) && !incomplete ? 0 : 1);

/** Runs one step with its output shown; tells whether it passed, what failed, how long it took, and its peak memory. */
async function run(line) {
  rmSync(report, { force: true });
  const begun = Date.now();
  const child = spawn(process.execPath, line, { cwd: root, stdio: 'inherit', env });
  const memory = watchMemory(child.pid);
  const [code] = await once(child, 'exit').catch((error) => [say(error.message)]);
  const seconds = (Date.now() - begun) / 1000;
  return { passed: code === 0, failures: failuresOf(report, root), seconds, megabytes: memory.stop() };
}
