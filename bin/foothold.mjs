#!/usr/bin/env node
// The launcher behind `npm start`, `npm test` and `npx foothold`. Runs on any Node >= 18 and continues with Node 24.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mend } from './mend.mjs';
import { findNode24 } from './node24.mjs';
import { buildWebClient, environmentWith, installPackages } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = {
  start: 'src/app/main.ts',
  backup: 'src/app/backup-command.ts',
  demo: 'src/app/demo-command.ts',
  doctor: 'src/app/doctor-command.ts',
  directory: 'src/app/directory-command.ts',
  mail: 'src/app/mail-command.ts',
  passphrase: 'src/app/passphrase-command.ts',
  website: 'src/app/website-command.ts',
  test: 'bin/test.mjs',
  'bench:store': 'bench/store-commits.ts',
  'bench:scale': 'bench/scale/run.ts',
  'bench:imap': 'bench/imap/sync.ts',
  'bench:kill': 'bench/mail/kill.ts',
  'bench:mail': 'bench/mail/throughput.ts',
  'bench:directory': 'bench/directory/build.ts',
  'bench:directory-search': 'bench/directory/search.ts',
  'measure:inbox': 'bench/inbox/measure.ts',
  'bench:websites': 'bench/websites/read.ts',
  'bench:forecast': 'bench/forecast/run.ts',
  'bench:packet': 'bench/packet/make.ts',
  'measure:logbook': 'bench/logbook/measure.ts',
  'measure:coach': 'bench/coach/measure.ts',
  'measure:papers': 'bench/packet/measure.ts',
  'measure:offers': 'bench/offers/measure.ts',
};

const [command = 'start', ...values] = process.argv.slice(2);
// What these commands print may be read by another program: nothing of ours is mixed into it.
const printsForPrograms = ['backup', 'directory', 'doctor', 'mail', 'passphrase', 'website'].includes(
  command,
);
const say = (text) => (printsForPrograms ? process.stderr : process.stdout).write(`${text}\n`);
if (!Object.hasOwn(programs, command)) {
  fail(`Foothold does not know "${command}". It knows: ${Object.keys(programs).join(', ')}.`);
}

try {
  const node = findNode24(root, say);
  installPackages(root, node, say);
  if (!printsForPrograms && !command.startsWith('measure:')) buildWebClient(root, node, say);
  run(node, [join(root, programs[command]), ...values]);
} catch (error) {
  fail(error.code ? `Foothold could not be set up. ${mend(String(error))}` : error.message);
}

/** Continues in a child that has this terminal, passes signals on to it, and ends as it ends. */
function run(node, line) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...line], {
    cwd: root,
    stdio: 'inherit',
    // A path given to a command is meant from where the person stands; npm notes that place when it goes elsewhere.
    env: { INIT_CWD: process.cwd(), ...environmentWith(node) },
  });
  process.on('SIGINT', () => child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** A signal to npm ends npm and its shell without a word to us. What we can see is that our parent is another one. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

function fail(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}
