import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** Encrypts papers, passwords and backups in the age format, which the standard `age` tool opens too. */
export interface Vault {
  seal(plain: Uint8Array | string): Promise<Uint8Array>;
  /** The same for what is too large to hold at once. */
  sealStream(plain: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>>;
  open(sealed: Uint8Array): Promise<Uint8Array>;
}

/** The key does not fit the data, or the data was changed. */
export class SealBroken extends Error {
  constructor(cause: unknown) {
    super('A sealed item could not be opened: the key file does not fit it, or the item was changed.', {
      cause,
    });
  }
}

/** A vault with the key of this data folder, made on first use (`key.txt`, readable by this user only). */
export async function openVault(folder: string): Promise<Vault> {
  return vaultWithIdentity(await readOrMakeIdentity(join(folder, 'key.txt')));
}

export async function vaultWithIdentity(identity: string): Promise<Vault> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return {
    seal: (plain) => encrypter.encrypt(plain),
    sealStream: (plain) => encrypter.encrypt(plain),
    open: (sealed) =>
      decrypter.decrypt(new Uint8Array(sealed)).catch((cause: unknown) => {
        throw new SealBroken(cause);
      }),
  };
}

async function readOrMakeIdentity(path: string): Promise<string> {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const identity = await generateX25519Identity();
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.part`, 'w', 0o600);
  await file.writeFile(`${identity}\n`);
  await file.sync();
  await file.close();
  await rename(`${path}.part`, path);
  return identity;
}
