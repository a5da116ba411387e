import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { replaceFile } from '#platform/files/lasting.ts';
import { has } from '#test/support/missing.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-lasting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file is replaced as a whole, and nothing is left beside it', async () => {
  const path = join(folder, 'note.json');
  writeFileSync(path, 'before');
  await replaceFile(path, 'after');
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['note.json']);
});

test.skipIf(!has.strace)(
  'a power cut leaves the old file or the new one: bytes reach the disk before the name, and the name at last',
  async () => {
    const path = join(folder, 'current.json');
    const program = `const { replaceFile } = await import('#platform/files/lasting.ts'); await replaceFile('${path}', 'x');`;
    const watched = ['-f', '-e', 'trace=fsync,rename,renameat,renameat2', process.execPath];
    const { stderr } = await promisify(execFile)('strace', [
      ...watched,
      '--input-type=module',
      '-e',
      program,
    ]);
    const calls = [...stderr.matchAll(/(fsync|rename)\w*\(/g)].map(([, call]) => call);
    expect(calls).toEqual(['fsync', 'rename', 'fsync']);
  },
);
