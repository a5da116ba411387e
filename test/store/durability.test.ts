import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { openTestStore } from '#test/support/stores.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'foothold-durable-'));
const writer = join(import.meta.dirname, '../support/commit-forever.ts');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!has.strace)(
  'every commit of the embedded store reaches the disk: one fsync at least for each',
  async () => {
    const commits = 50;
    const syncs = async (count: number) => {
      const own = withPreparedStore(join(folder, `strace-${count}`));
      const counted = ['-f', '-c', '-e', 'trace=fsync,fdatasync', process.execPath, writer, own, `${count}`];
      const { stderr } = await run('strace', counted);
      return Number(/\s(\d+)\s+(?:\d+\s+)?fsync/.exec(stderr)?.[1] ?? 0);
    };
    const withoutCommits = await syncs(0);
    expect((await syncs(commits)) - withoutCommits).toBeGreaterThanOrEqual(commits);
  },
);

test('kill -9 during writes loses no acknowledged commit', async () => {
  const own = withPreparedStore(join(folder, 'killed'));
  let acknowledged = 0;
  for (let kill = 0; kill < 3; kill++) {
    const child = spawn(process.execPath, [writer, own, '100000'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let seen = 0;
    child.stdout.on('data', (text: Buffer) => {
      seen += text.toString().split('\n').length - 1;
      if (seen > 20 + kill * 37) child.kill('SIGKILL');
    });
    await once(child, 'close');
    acknowledged += seen;
    const { store } = await openTestStore(own);
    const { rows } = await store.executeAsProgram('select count(*)::int as kept from session');
    await store.close();
    expect((rows[0] as { kept: number }).kept).toBeGreaterThanOrEqual(acknowledged);
  }
});
