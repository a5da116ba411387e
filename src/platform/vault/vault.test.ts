import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openVault } from './folder-vault.ts';
import { KeyFileDamaged } from './key-file.ts';
import { SealBroken, VaultLocked } from './vault.ts';

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

describe('a passphrase', () => {
  const home = join(folder, 'protected');
  const keyFile = join(home, 'key.txt');
  // The least work that scrypt may do: these tests are not about its strength.
  const open = () => openVault(home, { logN: 1 });
  const [right, other] = ['four words of mine', 'four other words'];

  test('locks the key from the next start on; what was sealed before opens after it is entered', async () => {
    const before = await open();
    const sealed = await before.seal('passport');
    expect(await before.changePassphrase({ current: null, wanted: right })).toMatchObject({ ok: true });
    expect(text(await before.open(sealed))).toBe('passport');
    expect(readFileSync(keyFile, 'utf8')).not.toContain('AGE-SECRET-KEY');

    const after = await open();
    expect([after.hasPassphrase, after.locked]).toEqual([true, true]);
    await expect(after.open(sealed)).rejects.toThrow(VaultLocked);
    const sealedLocked = await after.seal('made while locked');
    expect(await after.unlock(other)).toMatchObject({
      refusals: [{ reason: 'This is not the passphrase of this folder.' }],
    });
    expect(await after.unlock(right)).toMatchObject({ ok: true });
    expect(text(await after.open(sealed))).toBe('passport');
    expect(text(await after.open(sealedLocked))).toBe('made while locked');
  });

  test('is changed and removed only by who knows it', async () => {
    const vault = await open();
    expect(await vault.changePassphrase({ current: other, wanted: null })).toMatchObject({ ok: false });
    expect(await vault.changePassphrase({ current: right, wanted: 'short' })).toMatchObject({ ok: false });
    expect(await vault.changePassphrase({ current: right, wanted: other })).toMatchObject({ ok: true });
    expect(await (await open()).unlock(right)).toMatchObject({ ok: false });
    expect(await (await open()).unlock(other)).toMatchObject({ ok: true });
    expect(await vault.changePassphrase({ current: other, wanted: null })).toMatchObject({ ok: true });
    expect((await open()).locked).toBe(false);
    expect(readdirSync(home).toSorted()).toEqual(['key.txt', 'public-key.txt']);
  });

  test('a key file that was cut off or changed is recognised, and left as it is', async () => {
    const whole = readFileSync(keyFile, 'utf8');
    for (const broken of [whole.slice(0, 30), whole.replace('AGE', 'AGA'), '']) {
      writeFileSync(keyFile, broken);
      await expect(open()).rejects.toThrow(KeyFileDamaged);
      expect(readFileSync(keyFile, 'utf8')).toBe(broken);
    }
    writeFileSync(keyFile, whole);
    await (await open()).changePassphrase({ current: null, wanted: right });
    const sealed = readFileSync(keyFile, 'utf8');
    writeFileSync(keyFile, sealed.slice(0, sealed.length / 2));
    await expect(open()).rejects.toThrow(KeyFileDamaged);
    // Every changed letter is noticed: at the start, or at the latest when the passphrase is entered.
    for (let at = 40; at < sealed.length - 40; at += 7) {
      const swapped = sealed[at] === 'A' ? 'B' : 'A';
      writeFileSync(keyFile, sealed.slice(0, at) + swapped + sealed.slice(at + 1));
      const unlocked = await open().then((vault) => vault.unlock(right), refused);
      expect(unlocked.ok).toBe(false);
    }
  });
});

const refused = (error: unknown) => {
  expect(error).toBeInstanceOf(KeyFileDamaged);
  return { ok: false };
};
