import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';

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

/** The key is protected by a passphrase that nobody has entered since the start. */
export class VaultLocked extends Error {
  constructor() {
    super('The key is locked by your passphrase. Enter it first.');
  }
}

export async function vaultWithIdentity(identity: string): Promise<Vault> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return {
    ...sealer(await identityToRecipient(identity)),
    open: (sealed) =>
      decrypter.decrypt(new Uint8Array(sealed)).catch((cause: unknown) => {
        throw new SealBroken(cause);
      }),
  };
}

/** Without the key nothing is opened; to seal, the public key is enough. */
export function lockedVault(recipient: string | null): Vault {
  const locked = () => Promise.reject(new VaultLocked());
  return { ...(recipient ? sealer(recipient) : { seal: locked, sealStream: locked }), open: locked };
}

function sealer(recipient: string): Omit<Vault, 'open'> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return {
    seal: (plain) => encrypter.encrypt(plain),
    sealStream: (plain) => encrypter.encrypt(plain),
  };
}
