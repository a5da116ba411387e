import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { withPreparedStore } from '#test/support/prepared.ts';

const root = mkdtempSync(join(tmpdir(), 'foothold-process-'));
const children: Started[] = [];
afterEach(async () => {
  for (const one of children.splice(0)) {
    one.child.kill('SIGKILL');
    await one.ended;
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const main = join(import.meta.dirname, '../../src/app/main.ts');

type Started = {
  child: ChildProcess;
  printed: { text: string };
  /** When it has ended and all that it printed is here. */
  ended: Promise<number | null>;
};

function start(home: string, env: Record<string, string> = {}): Started {
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
  const printed = { text: '' };
  child.stdout.on('data', (text: Buffer) => (printed.text += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed.text += text.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const started = { child, printed, ended };
  children.push(started);
  return started;
}

async function linkOf(started: Pick<Started, 'child' | 'printed'>): Promise<string> {
  for (let tick = 0; tick < 2400 && started.child.exitCode === null; tick++) {
    const link = /http:\S+/.exec(started.printed.text)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No link was printed: ${started.printed.text}`);
}

test('a second start finds the first, prints its address with a working link, and ends', async () => {
  // This one begins without anything, as on a new computer; the others on a prepared store.
  const first = start('second');
  const link = await linkOf(first);
  const second = start('second');
  expect(await second.ended).toBe(0);
  expect(second.printed.text).toContain(`process ${first.child.pid}`);
  const again = await linkOf({ printed: second.printed, child: first.child });
  expect(new URL(again).origin).toBe(new URL(link).origin);
  expect((await fetch(again, { redirect: 'manual' })).headers.get('set-cookie')).toContain(
    'foothold_session',
  );
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.printed.text).toContain('Everything is saved');
});

test('after kill -9 it starts again with the same data', async () => {
  withPreparedStore(join(root, 'killed'));
  const first = start('killed');
  const opened = await fetch(await linkOf(first), { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start('killed');
  const { origin } = new URL(await linkOf(second));
  expect((await fetch(`${origin}/api/session`, { headers: { cookie } })).status).toBe(200);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a setting that cannot be used is named, with what it must be', async () => {
  const started = start('bad', { FOOTHOLD_PORT: 'ninety' });
  expect(await started.ended).toBe(1);
  expect(started.printed.text).toMatch(/FOOTHOLD_PORT/);
});

test('neither secrets nor links stand in the log', async () => {
  withPreparedStore(join(root, 'log'));
  const started = start('log');
  const link = await linkOf(started);
  const opened = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = opened.headers.get('set-cookie')?.split(';') ?? [];
  started.child.kill('SIGINT');
  await started.ended;
  const log = readFileSync(join(root, 'log', 'foothold.log'), 'utf8');
  for (const secret of [new URL(link).searchParams.get('link'), cookie.split('=')[1]?.split('.')[1]]) {
    expect(secret).toMatch(/\S{20}/);
    expect(log).not.toContain(secret);
  }
});
