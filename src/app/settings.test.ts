import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('the passphrase is the first line of its file, with its spaces, and never the environment’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-settings-'));
  const file = join(folder, 'passphrase');
  writeFileSync(file, 'four words of mine \r\nand a note\n');
  expect(readSettings({ FOOTHOLD_PASSPHRASE_FILE: file }, 'linux').passphrase).toBe('four words of mine ');
  expect(readSettings({}, 'linux').passphrase).toBeUndefined();
  expect(() => readSettings({ FOOTHOLD_PASSPHRASE_FILE: join(folder, 'none') }, 'linux')).toThrow('ENOENT');
  rmSync(folder, { recursive: true, force: true });
});
