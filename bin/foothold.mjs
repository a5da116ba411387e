#!/usr/bin/env node
// The launcher behind `npm start` and `npm test`. Runs on any Node >= 18 and continues with Node 24.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode24 } from './node24.mjs';
import { buildWebClient, environmentWith, installPackages } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stdout.write(`${text}\n`);
const programs = { start: 'src/app/main.ts', test: 'bin/test.mjs' };

const [command = 'start', ...values] = process.argv.slice(2);
if (!Object.hasOwn(programs, command)) {
  process.stderr.write(
    `Foothold does not know "${command}". It knows: ${Object.keys(programs).join(', ')}.\n`,
  );
  process.exit(2);
}

try {
  const node = findNode24(root, say);
  installPackages(root, node, say);
  buildWebClient(root, node, say);
  run(node, [join(root, programs[command]), ...values]);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}

/** Continues in a child; Ctrl-C reaches it through the terminal, other signals are passed on. */
function run(node, line) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...line], {
    cwd: root,
    stdio: 'inherit',
    env: environmentWith(node),
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}
