import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { withPreparedStore } from '#test/support/prepared.ts';

const root = mkdtempSync(join(tmpdir(), 'foothold-process-'));
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await ended(child);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const main = join(import.meta.dirname, '../../src/app/main.ts');

function start(home: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      FOOTHOLD_HOME: join(root, home),
      FOOTHOLD_PORT: '0',
      FOOTHOLD_BROWSER: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const printed = { text: '' };
  child.stdout.on('data', (text: Buffer) => (printed.text += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed.text += text.toString()));
  return { child, printed };
}

async function linkOf(started: ReturnType<typeof start>): Promise<string> {
  for (let tick = 0; tick < 1200 && started.child.exitCode === null; tick++) {
    const link = /http:\S+/.exec(started.printed.text)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No link was printed: ${started.printed.text}`);
}

async function ended(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('a second start finds the first, prints its address with a working link, and ends', async () => {
  // This one begins without anything, as on a new computer; the others on a prepared store.
  const first = start('second');
  const link = await linkOf(first);
  const second = start('second');
  expect(await ended(second.child)).toBe(0);
  expect(second.printed.text).toContain(`process ${first.child.pid}`);
  const again = await linkOf({ ...second, child: first.child });
  expect(new URL(again).origin).toBe(new URL(link).origin);
  expect((await fetch(again, { redirect: 'manual' })).headers.get('set-cookie')).toContain(
    'foothold_session',
  );
  first.child.kill('SIGINT');
  expect(await ended(first.child)).toBe(0);
  expect(first.printed.text).toContain('Everything is saved');
});

test('after kill -9 it starts again with the same data', async () => {
  withPreparedStore(join(root, 'killed'));
  const first = start('killed');
  const opened = await fetch(await linkOf(first), { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  first.child.kill('SIGKILL');
  await ended(first.child);
  const second = start('killed');
  const { origin } = new URL(await linkOf(second));
  expect((await fetch(`${origin}/api/session`, { headers: { cookie } })).status).toBe(200);
  second.child.kill('SIGTERM');
  expect(await ended(second.child)).toBe(0);
});

test('a setting that cannot be used is named, with what it must be', async () => {
  const started = start('bad', { FOOTHOLD_PORT: 'ninety' });
  expect(await ended(started.child)).toBe(1);
  expect(started.printed.text).toMatch(/FOOTHOLD_PORT/);
});

test('neither secrets nor links stand in the log', async () => {
  withPreparedStore(join(root, 'log'));
  const started = start('log');
  const link = await linkOf(started);
  const opened = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = opened.headers.get('set-cookie')?.split(';') ?? [];
  started.child.kill('SIGINT');
  await ended(started.child);
  const log = readFileSync(join(root, 'log', 'foothold.log'), 'utf8');
  for (const secret of [new URL(link).searchParams.get('link'), cookie.split('=')[1]?.split('.')[1]]) {
    expect(secret).toMatch(/\S{20}/);
    expect(log).not.toContain(secret);
  }
});
