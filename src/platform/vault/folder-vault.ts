import { join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { queue } from '#platform/queue.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { openKey, readIfThere, readOrMakeKey, replaceOwnFile, sealKey, writeKey } from './key-file.ts';
import { type Vault, lockedVault, vaultWithIdentity } from './vault.ts';

/** The key of a data folder: whether a passphrase protects it, and whether it was entered since the start. */
export interface VaultKey {
  readonly hasPassphrase: boolean;
  readonly locked: boolean;
  unlock(passphrase: string): Promise<Result<null>>;
  /** Sets, changes or (with null) removes the passphrase. `current` is asked for where there is one. */
  changePassphrase(change: PassphraseChange): Promise<Result<null>>;
}

type PassphraseChange = { current: string | null; wanted: string | null };

const shortestPassphrase = 12;

/** The vault of a data folder. Its key is made on first use (`key.txt`, readable by this user only). */
export async function openVault(folder: string, { logN = 18 } = {}): Promise<Vault & VaultKey> {
  const keyPath = join(folder, 'key.txt');
  const publicPath = join(folder, 'public-key.txt');
  let stored = await readOrMakeKey(keyPath);
  let vault = lockedVault(readIfThere(publicPath)?.trim() ?? null);
  let locked = true;

  async function opened(identity: string) {
    vault = await vaultWithIdentity(identity);
    locked = false;
    const recipient = await identityToRecipient(identity);
    if (readIfThere(publicPath)?.trim() !== recipient) await replaceOwnFile(publicPath, `${recipient}\n`);
  }
  async function identityWith(passphrase: string | null): Promise<Result<string>> {
    if ('identity' in stored) return ok(stored.identity);
    const found = await openKey(stored.sealed, passphrase ?? '');
    return typeof found === 'object' ? ok(found.identity) : refuse(shut[found]);
  }
  if ('identity' in stored) await opened(stored.identity);

  // Two changes at once would write one file between each other.
  const oneAtATime = queue();
  return {
    seal: (plain) => vault.seal(plain),
    sealStream: (plain) => vault.sealStream(plain),
    open: (sealed) => vault.open(sealed),
    get hasPassphrase() {
      return 'sealed' in stored;
    },
    get locked() {
      return locked;
    },
    unlock: (passphrase) =>
      oneAtATime(async () => {
        const identity = await identityWith(passphrase);
        if (!identity.ok) return identity;
        await opened(identity.value);
        return ok(null);
      }),
    changePassphrase: ({ current, wanted }) =>
      oneAtATime(async () => {
        if (wanted !== null && wanted.length < shortestPassphrase) return refuse(tooShort);
        const identity = await identityWith(current);
        if (!identity.ok) return identity;
        const next =
          wanted === null ? { identity: identity.value } : await sealKey(identity.value, wanted, logN);
        await opened(identity.value);
        await writeKey(keyPath, next);
        stored = next;
        return ok(null);
      }),
  };
}

const shut: Record<'wrong-passphrase' | 'damaged', Refusal> = {
  'wrong-passphrase': {
    field: 'passphrase',
    value: '',
    reason: 'This is not the passphrase of this folder.',
    mend: 'Look at capital letters and the keyboard’s language, then type it again.',
  },
  damaged: {
    field: 'key.txt',
    value: '',
    reason: 'The file key.txt of your data folder was changed or is cut off, so no passphrase opens it.',
    mend: 'Stop Foothold, put your copy of key.txt back, then start again.',
  },
};

const tooShort: Refusal = {
  field: 'passphrase',
  value: '',
  reason: `A passphrase needs at least ${shortestPassphrase} characters.`,
  mend: 'Take four or five words that do not belong together.',
};
