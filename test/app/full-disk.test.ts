import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

// A disk of its own, in memory, small enough to be filled.
describe.skipIf(!mayMount)('A full disk', () => {
  const disk = mkdtempSync(join(tmpdir(), 'foothold-disk-'));
  const filler = join(disk, 'filler');
  let foothold: RunningFoothold;
  let ask: ApiClient;
  let kept = 0;

  const add = async () => {
    const answer = await ask('POST', '/api/targets', {
      list: 'clinic',
      name: 'A clinic',
      notes: 'x'.repeat(9000),
    });
    if (answer.status === 200) kept += 1;
    return answer;
  };
  const targets = async () => {
    const { body } = await ask('GET', '/api/targets');
    return (body as { progress: { count: number }[] }).progress[1]?.count;
  };

  beforeAll(async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=70m', 'tmpfs', disk]);
    foothold = await runFoothold({ folder: join(disk, 'home') });
    ask = await foothold.signIn();
  });
  afterAll(async () => {
    await foothold?.stop();
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  test('is told with the mend; nothing is half-done, and what was saved can be read', async () => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 300_000));
    let refused = await add();
    for (let tries = 0; tries < 500 && refused.status === 200; tries++) refused = await add();
    expect(refused).toMatchObject({
      status: 507,
      body: { refusals: [{ field: 'disk', mend: expect.stringContaining('Free some space') }] },
    });
    expect(await targets()).toBe(kept);
  });

  test('after space was freed the work goes on, and a new start finds everything', async () => {
    rmSync(filler);
    expect((await add()).status).toBe(200);
    await foothold.stop();
    foothold = await runFoothold({ folder: join(disk, 'home') });
    ask = await foothold.signIn();
    expect(await targets()).toBe(kept);
  });
});
