/** A process for durability tests: changes a folder's passphrase again and again, and says before and after each. */
import { openVault } from '#platform/vault/folder-vault.ts';

const [folder, start] = process.argv.slice(2);
if (!folder) throw new Error('usage: change-passphrase-forever FOLDER [PASSPHRASE]');
const vault = await openVault(folder, { logN: 1 });
let current = start || null;
for (let number = 0; ; number++) {
  const wanted = number % 3 === 2 ? null : `passphrase number ${process.pid}-${number}`;
  process.stdout.write(`begun ${wanted ?? ''}\n`);
  const changed = await vault.changePassphrase({ current, wanted });
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusals));
  process.stdout.write(`done ${wanted ?? ''}\n`);
  current = wanted;
}
