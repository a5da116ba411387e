import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FolderHeld, lockFolder } from '#platform/folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-lock-'));
const holder = join(import.meta.dirname, '../support/hold-folder.ts');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function heldBy(own: string): FolderHeld {
  try {
    lockFolder(own).release();
  } catch (error) {
    if (error instanceof FolderHeld) return error;
    throw error;
  }
  throw new Error('The folder was free.');
}

test('a second opener is refused and learns who holds the folder and where it answers', async () => {
  const own = join(folder, 'a');
  const child = spawn(process.execPath, ['--expose-gc', holder, own], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(child.stdout, 'data');
    expect(heldBy(own).holder).toMatchObject({ pid: child.pid, address: 'http://127.0.0.1:1' });
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  lockFolder(own).release(); // The lock died with its process.
});

test('a released folder can be taken again', () => {
  const own = join(folder, 'b');
  lockFolder(own).release();
  const lock = lockFolder(own);
  expect(heldBy(own).message).toContain(`process ${process.pid}`);
  lock.release();
});

test('a folder that cannot be locked is not said to be open in another process', () => {
  const own = join(folder, 'c');
  mkdirSync(own);
  writeFileSync(
    join(own, 'lock.sqlite'),
    'This is no database, but what a broken disk left of one.'.repeat(20),
  );
  expect(() => lockFolder(own)).toThrow(/cannot be locked.* delete lock\.sqlite/);
  expect(() => lockFolder(own)).not.toThrow(FolderHeld);
});
