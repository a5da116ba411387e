import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test.each([
  ['https://desk.example', 'https://desk.example'],
  ['https://laptop.tail.example:8443/', 'https://laptop.tail.example:8443'],
])('%s is taken as the address for other devices', (given, origin) => {
  expect(readSettings({ FOOTHOLD_PUBLIC_ADDRESS: given }, 'linux').publicAddress).toBe(origin);
});

test.each(['http://desk.example', 'https://desk.example/foothold', 'desk.example', 'https://'])(
  '%s is refused as such, with what it must be',
  (given) => {
    expect(() => readSettings({ FOOTHOLD_PUBLIC_ADDRESS: given }, 'linux')).toThrow(
      /FOOTHOLD_PUBLIC_ADDRESS: must be an https address/,
    );
  },
);

test('the passphrase is the first line of its file, with its spaces, and never the environment’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-settings-'));
  const file = join(folder, 'passphrase');
  writeFileSync(file, 'four words of mine \r\nand a note\n');
  expect(readSettings({ FOOTHOLD_PASSPHRASE_FILE: file }, 'linux').passphrase).toBe('four words of mine ');
  expect(readSettings({}, 'linux').passphrase).toBeUndefined();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['FOOTHOLD_PASSPHRASE_FILE', 'FOOTHOLD_MAIL_CA'])('%s names a file that must be there', (name) => {
  expect(() => readSettings({ [name]: '/no/such/file' }, 'linux')).toThrow(
    `${name}: the file /no/such/file cannot be read.`,
  );
  expect(() => readSettings({ [name]: '' }, 'linux')).not.toThrow();
});
