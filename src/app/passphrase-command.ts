import { lockFolder } from '#platform/folder-lock.ts';
import { type VaultKey, openVault } from '#platform/vault/folder-vault.ts';
import { askPassphrases } from './ask-passphrases.ts';
import { readSettings } from './settings.ts';

const usage = `Usage: foothold passphrase [set|remove]

Protects the key of your data folder (key.txt), which opens your papers, your mail password and your backups, with a
passphrase. Without a word after it, it says whether there is one. The page Settings does the same while Foothold runs.

Whoever forgets the passphrase has lost what it protects: nobody can open it any more.

Passphrases are asked for, or read from the standard input, one a line: the present one where there is one, then the
new one.

Exit codes: 0 done; 1 not done, the reason is printed; 2 wrong use
`;

process.exitCode = await main(process.argv.slice(2));

async function main([what = 'show', ...more]: string[]): Promise<number> {
  if (what === '--help' || what === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  if (!['show', 'set', 'remove'].includes(what) || more.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const { folder } = readSettings(process.env, process.platform);
    const lock = lockFolder(folder);
    try {
      return await change(await openVault(folder), what);
    } finally {
      lock.release();
    }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

async function change(key: VaultKey, what: string): Promise<number> {
  if (what === 'show')
    return done(key.hasPassphrase ? 'A passphrase protects the key.' : 'The key has no passphrase.');
  if (what === 'remove' && !key.hasPassphrase) return failed('The key has no passphrase.');
  const answers = askPassphrases();
  const current = key.hasPassphrase ? await answers.next('Present passphrase: ') : null;
  const wanted = what === 'set' ? await answers.next('New passphrase: ') : null;
  const again = what === 'set' && process.stdin.isTTY ? await answers.next('The same again: ') : wanted;
  answers.close();
  if (again !== wanted) return failed('The two are not the same. Nothing was changed.');
  const changed = await key.changePassphrase({ current, wanted });
  if (!changed.ok) return failed(changed.refusals.map(({ reason, mend }) => `${reason} ${mend}`).join(' '));
  return done(
    wanted === null
      ? 'The passphrase is removed.'
      : 'The passphrase is set. Foothold asks for it after each start. Keep it where you find it again.',
  );
}

function done(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function failed(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
