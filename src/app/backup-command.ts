import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '#platform/clock.ts';
import { lockFolder } from '#platform/folder-lock.ts';
import { openStore, restoreStore } from '#platform/store/store.ts';
import { openVault } from '#platform/vault/folder-vault.ts';
import { readKey } from '#platform/vault/key-file.ts';
import { askPassphrases } from './ask-passphrases.ts';
import { type Settings, readSettings } from './settings.ts';

const usage = `Usage: foothold backup
       foothold backup restore FILE

The first writes everything that Foothold keeps for you into one encrypted file, and says where it is. Keep a copy of that
file and of key.txt in another place: nothing opens the file without the key. Stop Foothold before.

The second makes a new store from such a file. The data folder must hold the key.txt that fits, and no store yet: set
FOOTHOLD_HOME to a new folder and put your copy of key.txt there. Nothing that exists is overwritten.

Exit codes: 0 done; 1 not done, the reason is printed; 2 wrong use
`;

process.exitCode = await main(process.argv.slice(2));

async function main([what, file, ...more]: string[]): Promise<number> {
  if (what === '--help' || what === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  const asked = what === undefined || (what === 'restore' && file !== undefined && more.length === 0);
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const settings = readSettings(process.env, process.platform);
    const lock = lockFolder(settings.folder);
    try {
      process.stdout.write(file === undefined ? await backUp(settings) : await restore(settings, file));
      return 0;
    } finally {
      lock.release();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function backUp(settings: Settings): Promise<string> {
  const keyPath = join(settings.folder, 'key.txt');
  if (!readKey(keyPath)) throw new Error(`There is nothing to back up in ${settings.folder}.`);
  const store = await openStore(await optionsOf(settings));
  try {
    return `The backup is ${await store.backUp()}\nKeep a copy of it, and one of ${keyPath}, in another place.\n`;
  } finally {
    await store.close();
  }
}

async function restore(settings: Settings, file: string): Promise<string> {
  const { folder, databaseUrl } = settings;
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}. Give the path of your backup.`);
  const storeFolder = join(folder, 'store');
  if (!readKey(join(folder, 'key.txt')))
    throw new Error(`There is no key.txt in ${folder}. Put your copy of it there, then try again.`);
  if (!databaseUrl && existsSync(storeFolder))
    throw new Error(
      `${folder} already holds a store. Set FOOTHOLD_HOME to a new folder, with your key.txt in it.`,
    );
  try {
    const store = await restoreStore(await optionsOf(settings), readFileSync(path));
    await store.close();
  } catch (error) {
    // What a failed try has begun would keep the next one from its work.
    if (!databaseUrl) rmSync(storeFolder, { recursive: true, force: true });
    throw error;
  }
  return `Restored into ${folder}. Start Foothold with this folder, and look whether all is there.\n`;
}

async function optionsOf({ folder, databaseUrl }: Settings) {
  const vault = await openVault(folder);
  if (vault.locked) {
    const answers = askPassphrases();
    const unlocked = await vault.unlock(await answers.next('Passphrase: '));
    answers.close();
    if (!unlocked.ok)
      throw new Error(unlocked.refusals.map(({ reason, mend }) => `${reason} ${mend}`).join(' '));
  }
  return { folder, databaseUrl, clock: systemClock, vault, newId: crypto.randomUUID.bind(crypto) };
}
