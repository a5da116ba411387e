/** A process for durability tests: keeps scans as papers one by one, and says before and after each. */
import { addPaper } from '#features/papers/add-service.ts';
import type { WorkspaceId } from '#platform/store/workspace.ts';
import { openVault } from '#platform/vault/folder-vault.ts';
import { openTestStore } from '#test/support/stores.ts';
import { drawnPage, factsOf } from '../papers/scans.ts';

const [folder, workspace] = process.argv.slice(2);
if (!folder || !workspace) throw new Error('usage: add-papers-forever FOLDER WORKSPACE');
const { store, parts } = await openTestStore(folder);
const vault = await openVault(folder);
for (;;) {
  const title = parts.newId();
  const bytes = await drawnPage([title], { width: 200, height: 120 }).png().toBuffer();
  process.stdout.write(`begun ${title}\n`);
  const facts = factsOf({ title });
  const added = await addPaper(store.workspace(workspace as WorkspaceId), { ...parts, vault }, facts, {
    name: 'scan.png',
    bytes,
  });
  if (!added.ok) throw new Error(JSON.stringify(added.refusals));
  process.stdout.write(`kept ${title}\n`);
}
