import { readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Decrypter, Encrypter, armor, generateX25519Identity } from 'age-encryption';
import { replaceFile } from '#platform/files/lasting.ts';

/**
 * What `key.txt` holds: the key itself (an age identity), or the key sealed with a passphrase (age's scrypt recipient, armoured). The
 * standard `age` tool takes both with `-i`. It is one file, replaced by a rename: a kill leaves the old one or the new one.
 */
export type StoredKey = { identity: string } | { sealed: string };

/** `key.txt` holds neither. Nothing is changed, so that a copy of it can be put back. */
export class KeyFileDamaged extends Error {
  constructor(path: string) {
    super(`The key file ${path} is damaged. Put your copy of it back; no other key opens what is encrypted.`);
  }
}

const beginsArmoured = /^\s*-----BEGIN AGE ENCRYPTED FILE-----/;
const anIdentity = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/;

/** Reads the key file, or makes one with a new key. What a killed change left beside it is deleted. */
export async function readOrMakeKey(path: string): Promise<StoredKey> {
  rmSync(`${path}.part`, { force: true });
  const stored = readKey(path);
  if (stored) return stored;
  const identity = await generateX25519Identity();
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeKey(path, { identity });
  return { identity };
}

/** What the key file holds; null when there is none. */
export function readKey(path: string): StoredKey | null {
  const text = readIfThere(path);
  if (text === null) return null;
  if (beginsArmoured.test(text) && isArmour(text)) return { sealed: text };
  if (anIdentity.test(text.trim())) return { identity: text.trim() };
  throw new KeyFileDamaged(path);
}

/** Replaces a file of the vault, all or nothing. Readable by this user only. */
export const replaceOwnFile = (path: string, text: string) => replaceFile(path, text, 0o600);

export const writeKey = (path: string, key: StoredKey) =>
  replaceOwnFile(path, 'sealed' in key ? key.sealed : `${key.identity}\n`);

/** `logN`: scrypt's work factor; age's own 18 takes about a second and 256 MB. */
export async function sealKey(identity: string, passphrase: string, logN = 18): Promise<StoredKey> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(logN);
  encrypter.setPassphrase(passphrase);
  return { sealed: armor.encode(await encrypter.encrypt(`${identity}\n`)) };
}

/** The key, or what keeps it shut. A wrong passphrase and a change of the few bytes that hold its salt look alike. */
export async function openKey(
  sealed: string,
  passphrase: string,
): Promise<{ identity: string } | 'wrong-passphrase' | 'damaged'> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const text = (await decrypter.decrypt(armor.decode(sealed), 'text')).trim();
    return anIdentity.test(text) ? { identity: text } : 'damaged';
  } catch (error) {
    return error instanceof Error && error.message.startsWith('no identity matched')
      ? 'wrong-passphrase'
      : 'damaged';
  }
}

function isArmour(text: string): boolean {
  try {
    return armor.decode(text).length > 0;
  } catch {
    return false;
  }
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
