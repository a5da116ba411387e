import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SealBroken, openVault } from './vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'foothold-vault-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('what was sealed is opened again, also by a later start', async () => {
  const sealed = await (await openVault(folder)).seal('passport');
  expect(text(sealed)).not.toContain('passport');
  expect(text(await (await openVault(folder)).open(sealed))).toBe('passport');
});

test('the key file is readable by its owner only', async () => {
  await openVault(folder);
  expect(statSync(join(folder, 'key.txt')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'key.txt'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1/);
});

test('a changed byte, a cut end and a foreign key are recognised', async () => {
  const vault = await openVault(folder);
  const sealed = await vault.seal('passport');
  const changed = sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1);
  await expect(vault.open(changed)).rejects.toThrow(SealBroken);
  await expect(vault.open(sealed.slice(0, -4))).rejects.toThrow(SealBroken);
  await expect((await openVault(join(folder, 'other'))).open(sealed)).rejects.toThrow(SealBroken);
});
